package kz.aiqyn.base.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.web.BodySettings;
import kz.aiqyn.base.web.HttpProblem;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.TakesFiles;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Files of those who are not signed in, where a route takes any of theirs.
@ServerTest
class FilesOfStrangersTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private HttpProblems problems;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T06:00:00Z"));
    private final BodyRules rules = new BodyRules(
            new BodySettings(
                    DataSize.ofKilobytes(256),
                    5,
                    DataSize.ofMegabytes(5),
                    DataSize.ofMegabytes(60),
                    DataSize.ofKilobytes(1),
                    Duration.ofSeconds(10)),
            now::get,
            DataSize.ofMegabytes(101),
            DataSize.ofMegabytes(100));

    private static final class Appeals {

        @TakesFiles(fromStrangers = true)
        public void appeal() {
            // Only its annotation is asked for.
        }
    }

    private FileRoutes routes() throws NoSuchMethodException {
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(PathPatternParser.defaultInstance);
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.registerMapping(
                RequestMappingInfo.paths("/{language:kk|ru|en}/appeals/{id:\\d+}")
                        .methods(RequestMethod.POST)
                        .options(options)
                        .build(),
                new Appeals(),
                Appeals.class.getMethod("appeal"));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mapping", mapping);
        return new FileRoutes(beans.getBeanProvider(RequestMappingHandlerMapping.class));
    }

    private int ask(String method, String path, long length) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BodyDoor(rules, routes(), problems).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void areTakenByTheRouteThatSaysSo() throws Exception {
        assertThat(ask("POST", "/kk/appeals/7", 20 * MEGABYTE)).isEqualTo(200);
        assertThat(ask("POST", "/kk/appeals/7", 30 * MEGABYTE)).isEqualTo(413);
        assertThat(ask("GET", "/kk/appeals/7", 20 * MEGABYTE)).isEqualTo(415);
        assertThat(ask("POST", "/kk/appeals/x", 20 * MEGABYTE)).isEqualTo(415);
    }

    @Test
    void areCountedAndWeighedBeforeTheRouteSeesThem() throws Exception {
        assertThat(seen(5, MEGABYTE)).isEqualTo(200);
        assertThat(seen(6, 1)).isEqualTo(413);
        assertThat(seen(1, 5 * MEGABYTE + 1)).isEqualTo(413);
    }

    private int seen(int files, int bytes) throws Exception {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        request.setRequestURI("/kk/appeals/7");
        for (int i = 0; i < files; i++) {
            request.addFile(new MockMultipartFile("file", "a" + i, "text/plain", new byte[bytes]));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean goesOn = new FilesOfStrangers(rules, problems).preHandle(request, response, "");
        assertThat(goesOn).isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }

    private int send(String address, int megabytes) {
        HttpProblem problem = rules.filesOfStranger(address, (long) megabytes * MEGABYTE);
        return problem == null ? 200 : problem.status().value();
    }

    @Test
    void areFewAndSmall() {
        assertThat(send("10.0.0.1", 25)).isEqualTo(200);
        assertThat(send("10.0.0.1", 26)).isEqualTo(413);
        assertThat(rules.isFew(5)).isTrue();
        assertThat(rules.isFew(6)).isFalse();
        assertThat(rules.isSmall(5 * MEGABYTE)).isTrue();
        assertThat(rules.isSmall(5 * MEGABYTE + 1)).isFalse();
    }

    @Test
    void areNotManyADayFromOneAddress() {
        assertThat(send("2001:db8:1:2::1", 25)).isEqualTo(200);
        assertThat(send("2001:db8:1:2::2", 25)).isEqualTo(200);
        assertThat(send("2001:db8:1:2::3", 25)).isEqualTo(429);
        assertThat(send("2001:db8:1:2::3", 10))
                .as("what was refused does not count")
                .isEqualTo(200);
        assertThat(send("2001:db8:1:3::1", 25)).isEqualTo(200);
        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(send("2001:db8:1:2::3", 25)).isEqualTo(200);
    }
}
