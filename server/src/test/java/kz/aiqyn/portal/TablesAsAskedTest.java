package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Public tables sorted and chosen from by links and a form, without scripts.
@PortalTest
class TablesAsAskedTest {

    private static final Pattern LEAGUE = Pattern.compile("(?s)<table class=\"league.*?</table>");
    private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]+)</a>");
    private static final Pattern SCORE = Pattern.compile("<td class=\"n score\">([\\d,]+)");

    @LocalServerPort
    private int port;

    private String get(String address) {
        var answer = new Visitor(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String league(String page) {
        return LEAGUE.matcher(page).results().findFirst().orElseThrow().group();
    }

    @Test
    void sortsPlacesByScoreAndByName() {
        List<Double> scores = SCORE.matcher(league(get("/kk/ratings/ulgi-akimats/2025-Q4?sort=score")))
                .results()
                .map(found -> Double.valueOf(found.group(1).replace(',', '.')))
                .toList();
        assertThat(scores).hasSizeGreaterThan(1).isSorted();
        List<String> names = names(league(get("/kk/ratings/ulgi-akimats/2025-Q4?sort=-unit")));
        assertThat(names).hasSizeGreaterThan(1).doesNotContainSequence(names.reversed());
        assertThat(names(league(get("/kk/ratings/ulgi-akimats/2025-Q4?sort=unit"))))
                .isEqualTo(names.reversed());
    }

    private static List<String> names(String table) {
        return NAME.matcher(table).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/kk/ratings/ulgi-akimats/2025-Q4, shyganak, Шығанақ, Бидайлы",
        "/kk/indicators, сауда, сауда, Сәбилер өлімі",
        "/kk/methods/ulgi-akimats/2, сауда, сауда, Сәбилер өлімі",
        "/kk/data/dictionary, орын аралығы, аралығы, OBS_STATUS",
        "'/kk/compare?units=shyghanaq,bidaily', сауда, сауда, Сәбилер өлімі",
        "/kk/methods, басқармалар, басқармаларының, Үлгі облысының қалалары мен аудандары әкімдіктерінің рейтингі"
    })
    void showsRowsThatHoldTheWords(String address, String words, String there, String gone) {
        String page = get(address + (address.contains("?") ? "&" : "?") + "q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
        String main = page.substring(Math.max(page.indexOf("</form>", page.indexOf("form class=\"line sift")), 0));
        assertThat(main.toLowerCase(java.util.Locale.ROOT)).contains(there.toLowerCase(java.util.Locale.ROOT));
        assertThat(main).doesNotContain(">" + gone + "<");
        assertThat(page).contains("<link rel=\"canonical\" href=\"" + address + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/ratings/ulgi-akimats/2025-Q4?sort=-b.economy",
                "/kk/indicators?sort=-weight",
                "/kk/methods/ulgi-akimats/2?sort=indicator",
                "/kk/methods?sort=version",
                "/kk/data/dictionary?sort=name",
                "/kk/compare?units=shyghanaq,bidaily&sort=-bidaily"
            })
    void saysByWhatItIsSorted(String address) {
        assertThat(get(address)).contains("aria-sort=\"" + (address.contains("=-") ? "descending" : "ascending"));
    }

    @Test
    void storesOrdersButNoWordsThatReadersMakeUp() {
        Visitor visitor = new Visitor(port);
        for (String counted : List.of("/kk/indicators?sort=-weight", "/kk/ratings/ulgi-akimats/2025-Q4?sort=score")) {
            visitor.get(counted);
            assertThat(StoredOverTheWireTest.isStored(visitor, counted))
                    .as(counted)
                    .isTrue();
        }
        for (String own : List.of("/kk/indicators?q=x", "/kk/indicators?sort=colour", "/kk/methods?q=1")) {
            visitor.get(own);
            assertThat(StoredOverTheWireTest.isStored(visitor, own)).as(own).isFalse();
        }
    }

    @Test
    void saysThatNoRowHoldsTheWords() {
        assertThat(get("/ru/indicators?q=hippopotamus"))
                .contains("С такими словами строк нет", "href=\"/ru/indicators\"");
    }

    @Test
    void comparesPeersAndSaysOfOthersThatTheyAreNone() {
        String peers = get("/ru/compare?units=shyghanaq,bidaily");
        assertThat(peers).contains("class=\"bar marks\"", "class=\"median\"").doesNotContain("class=\"notice\"");
        String others = get("/ru/compare?units=shyghanaq,aiqynqala,department.economy");
        assertThat(others)
                .contains("разные группы сравнения", "Не показаны, так как оцениваются в другом рейтинге")
                .doesNotContain("<line class=\"median\"");
        assertThat(others).contains("<optgroup label=");
    }
}
