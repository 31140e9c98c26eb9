package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The public pages say what they say in words of the reader: periods, sources, formulas, and who fell as well as who
/// rose.
@PortalTest
class PlainReadingTest {

    private static final Pattern CODED_PERIOD =
            Pattern.compile("(?<![\\w./-])20\\d\\d-(Q[1-4]|H[12]|\\d\\d)(?![\\w./-])");

    @LocalServerPort
    private int port;

    private String text(String address) {
        return new Visitor(port)
                .get(address)
                .body()
                .replaceAll("(?s)<(script|style|code|pre)[ >].*?</\\1>", "")
                .replaceAll("<[^>]*>", "\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void periodsAndSourcesAreInTheReadersWords(Language language) {
        List<String> found = new ArrayList<>();
        for (String address : Addresses.PAGES) {
            // What the API and files take is told there by its code.
            if (!address.startsWith("/data") && !address.startsWith("/help")) {
                String text = text("/" + language.code() + address);
                CODED_PERIOD.matcher(text).results().forEach(one -> found.add(address + ": " + one.group()));
                text.lines().filter(line -> line.contains(" | ")).forEach(line -> found.add(address + ": " + line));
            }
        }
        assertThat(found).isEmpty();
        assertThat(text("/" + language.code() + "/units/shyghanaq"))
                .contains(language == Language.KK ? "2025\u00a0ж. 4\u2011тоқсан" : "4\u00a0кв. 2025\u00a0г.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void formulasAreInWordsAndTheirNotationBehindThem(Language language) {
        Words words = new Words(language);
        for (String address : List.of(
                "/indicators/economy.investment.per-person",
                "/units/shyghanaq/values/economy.investment.per-person/2025-Q4")) {
            String page = new Visitor(port).get(words.path(address)).body();
            int notation = page.indexOf("<code>per(");
            assertThat(notation).as(address).isPositive();
            assertThat(page.substring(0, notation))
                    .contains(language == Language.KK ? "«Халық саны" : "«Численность")
                    .contains("<summary>" + words.say("report.passport.formula.written") + "</summary>");
        }
    }

    @Test
    void tellsWhoFellBesideWhoRose() {
        String front = new Visitor(port).get("/ru").body();
        String changes = front.substring(front.indexOf("Что изменилось больше всего"));
        changes = changes.substring(0, changes.indexOf("Кто возразил"));
        assertThat(changes).contains("↓", "↑");
    }

    @Test
    void cellsThatAreComparedSayWhatTheyAreAndOfWhom() {
        String page =
                new Visitor(port).get("/ru/compare?units=shyghanaq,bidaily").body();
        assertThat(page)
                .containsPattern("<span class=\"quiet told\">балл \\d+,\\d</span>")
                .contains("class=\"own-mark m0\"", "class=\"own-mark m1\"")
                .contains("<details class=\"folded\">");
        assertThat(new Visitor(port)
                        .get("/ru/compare?units=shyghanaq,bidaily&sort=-bidaily")
                        .body())
                .doesNotContain("<details class=\"folded\">");
    }

    @Test
    void whatWasAndWhatIsHaveTheirUnits() {
        String text = text("/ru/units/shyghanaq");
        assertThat(text).containsPattern("\\d\u00a0% → \\d[\\d,]*\u00a0%");
        assertThat(text.lines().filter(line -> line.matches("\\d[\\d,\u202f]* → \\d[\\d,\u202f]*\u00a0.*")))
                .isEmpty();
    }

    @Test
    void aValueLeadsToWhereItMayBeObjectedTo() {
        assertThat(new Visitor(port)
                        .get("/ru/units/shyghanaq/values/economy.trade.growth/2025-Q4")
                        .body())
                .contains("href=\"/ru/staff/ratings/objection?methodology=ulgi-akimats&amp;period=2025-Q4"
                        + "&amp;organisation=shyghanaq&amp;indicator=economy.trade.growth\"");
    }

    @Test
    void theIconIsWhereBrowsersLookForIt() {
        HttpResponse<String> icon = new Visitor(port).get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(icon.body()).startsWith("<svg");
    }

    @Test
    void districtsAndIndicatorsComeBeforeWhatExplainsThem() {
        String found = new Visitor(port)
                .get("/ru/search?q=" + URLEncoder.encode("мест", StandardCharsets.UTF_8))
                .body();
        assertThat(found.indexOf("Показатели</h2>")).isPositive().isLessThan(found.indexOf("Значения слов</h2>"));
        String budget = new Visitor(port)
                .get("/ru/search?q=" + URLEncoder.encode("бюджет", StandardCharsets.UTF_8))
                .body();
        assertThat(budget.indexOf("Показатели</h2>")).isPositive().isLessThan(budget.indexOf("Исходные значения</h2>"));
    }
}
