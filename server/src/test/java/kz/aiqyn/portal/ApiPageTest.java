package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.testing.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The page about the API names every request, and each example answers.
@PortalTest
class ApiPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("<a href=\"(/api/v1/[^\"]+)\">");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Site of;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyExampleAnswers(String language) {
        String page = page(language);
        List<String> examples =
                EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(10);
        for (String example : examples) {
            assertThat(site.get().uri(example.replace("&amp;", "&")))
                    .as(example)
                    .hasStatusOk();
            assertThat(page).contains("curl '" + of.address() + example + "'");
        }
    }

    @Test
    void everyRequestIsNamed() {
        List<String> named = Pattern.compile("<code>GET (/api/v1/[^<?]+)")
                .matcher(page("en"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(Route.all(server))
                .filteredOn(route -> route.path().startsWith("/api/v1") && route.reads())
                // A register's own is told of on its own pages: the portal knows no register.
                .filteredOn(route -> !route.handler().getBeanType().getName().startsWith("kz.aiqyn.register."))
                .extracting(Route::path)
                .isSubsetOf(named);
    }

    private String page(String language) {
        return new String(
                site.get()
                        .uri("/" + language + "/data/api")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
