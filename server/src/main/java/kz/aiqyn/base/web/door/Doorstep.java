package kz.aiqyn.base.web.door;

import java.net.URI;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.base.web.Site;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands before all filters, where Tomcat itself still reads.
@Configuration(proxyBeanMethods = false)
class Doorstep {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> doorstep(Site site, Proxies proxies, BodySettings bodies) {
        return factory -> {
            factory.addEngineValves(new OthersFirst(), new PublicAddress(URI.create(site.address())));
            factory.addEngineValves(proxies.trusted().isEmpty() ? new UnknownProxy() : who(proxies));
            factory.addEngineValves(new Bodies(bodies));
            factory.addContextValves(new SlowBodies());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    // Whoever asks before sending is answered when the body is wanted, and not when it is refused.
                    http.setContinueResponseTiming("onRead");
                }
            });
        };
    }

    /// Only the reader's address is taken from a proxy: how the site is reached is configured.
    private static RemoteIpValve who(Proxies proxies) {
        RemoteIpValve who = new RemoteIpValve();
        who.setInternalProxies(proxies.networks());
        who.setRemoteIpHeader("X-Forwarded-For");
        who.setProtocolHeader(null);
        who.setHostHeader(null);
        return who;
    }
}
