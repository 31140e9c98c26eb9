package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The one search over HTTP, by a form without scripts.
@PortalTest
class SearchPageTest {

    private static final Pattern FIRST = Pattern.compile("<ul class=\"hits\">\\s*<li><a href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "kk, Шығанақ, /kk/units/shyghanaq",
        "ru, шыганак, /ru/units/shyghanaq",
        "en, shyganaq, /en/units/shyghanaq",
        "ru, 983400000, /ru/units/bidaily",
        "kk, economy.sei, /kk/indicators/economy.sei",
        "kk, қоссай, /kk/units/qossai",
        "kk, салмақ, /kk/about#term-weight",
        "en, data dictionary, /en/data/dictionary",
        "kk, экономика басқармасы, /kk/units/department.economy"
    })
    void leadsToWhatIsMeant(String language, String question, String address) {
        HttpResponse<String> answer = ask(language, question);
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher first = FIRST.matcher(answer.body());
        assertThat(first.find()).as(question).isTrue();
        assertThat(first.group(1)).isEqualTo(address);
    }

    @Test
    void saysWhatCanBeFoundAndWhatWasNot() {
        assertThat(new Visitor(port).get("/ru/search").body()).contains("Здесь можно найти район");
        assertThat(ask("ru", "кукуруза").body()).contains("По запросу «кукуруза» ничего не найдено");
        assertThat(ask("kk", "<b>\"x").body()).doesNotContain("<b>\"x").contains("&lt;b>");
    }

    @Test
    void standsInTheHeadOfEveryPage() {
        for (String address : Addresses.PAGES) {
            assertThat(new Visitor(port).get("/kk" + address).body())
                    .as(address)
                    .contains("action=\"/kk/search\"", "name=\"q\"");
        }
    }

    /// Anybody can ask for anything: what comes of it must not push the pages that everybody reads out of memory.
    @Test
    void keepsNoAnswers() {
        Visitor visitor = new Visitor(port);
        String address = "/kk/search?q=" + encoded("аудан");
        visitor.get(address);
        assertThat(StoredOverTheWireTest.isStored(visitor, address)).isFalse();
        assertThat(StoredOverTheWireTest.isStored(visitor, "/kk/search")).isTrue();
        String mark = visitor.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(address, "If-None-Match", mark).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> ask(String language, String question) {
        return new Visitor(port).get("/" + language + "/search?q=" + encoded(question));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
