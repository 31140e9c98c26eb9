package kz.aiqyn.base.web;

import java.io.IOException;
import java.io.Writer;
import kz.aiqyn.engine.text.Language;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/// What Tomcat itself says of a request that it cannot even read, such as an address with an encoded slash or an
/// endless header: the same words as everywhere, without the page around them. Public, since Tomcat makes it
/// by its name.
public final class UnreadableRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        WebServerFactoryCustomizer<TomcatWebServerFactory> reportOfUnreadableRequests() {
            return factory -> factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(UnreadableRequests.class.getName()));
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try (Writer writer = response.getReporter()) {
            if (writer != null) {
                writer.write(page(new HttpProblem(status, null)));
            }
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("nobody waits any more to be told of status {}", status.value(), e);
        }
    }

    private static String page(HttpProblem problem) {
        StringBuilder page = new StringBuilder(
                        "<!doctype html><html lang=\"kk\"><head><meta charset=\"utf-8\"><title>Aiqyn")
                .append("</title></head><body>");
        for (Language language : Language.values()) {
            Words words = new Words(language);
            page.append("<section lang=\"%s\"><h1>%s</h1><p>%s</p></section>"
                    .formatted(language.code(), words.say(problem.heading()), words.say(problem.advice())));
        }
        return page.append("</body></html>\n").toString();
    }
}
