package kz.aiqyn.base.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The staff's pages on territories, organisations and the calendar, over an oblast of its own (code 97).
@ServerTest
class GroundPagesTest {

    private static final String LOGIN = "ground-administrator";
    private static final Pattern CONFIRM = Pattern.compile("action=\"([^\"]*/staff/files/[a-z-]+/\\d+)\"");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final Pattern DAYS = Pattern.compile("<textarea[^>]*>([^<]*)</textarea>");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private final MockMvcTester site;
    private final AccountRegister accounts;
    private final Organisations organisations;
    private final Territories territories;
    private final JdbcClient database;

    @Autowired
    GroundPagesTest(
            MockMvcTester site,
            AccountRegister accounts,
            Organisations organisations,
            Territories territories,
            JdbcClient database) {
        this.site = site;
        this.accounts = accounts;
        this.organisations = organisations;
        this.territories = territories;
        this.database = database;
    }

    @BeforeEach
    void account() {
        boolean there = database.sql("select exists (select 1 from identity.account where login = :login)")
                .param("login", LOGIN)
                .query(Boolean.class)
                .single();
        if (!there) {
            accounts.create(new AccountRegister.NewAccount(
                    LOGIN,
                    "Administrator",
                    null,
                    false,
                    List.of(AccountRegister.NewGrant.everywhere(Role.ADMINISTRATOR))));
        }
    }

    @Test
    void takesTheClassifierAfterShowingWhatChanges() {
        String kato = """
                code,parent_code,type,name_ru
                970000000,,oblast,Область Проба
                971000000,970000000,district,Первый район
                972000000,970000000,district,Второй район
                971010000,971000000,village,с.Северное
                """;
        Map<String, String> settings = Map.of("effective", "2024-01-01", "act", "Classifier");
        MvcTestResult preview = send("/kk/staff/files/territory-classifier", "kato.csv", kato, settings);
        assertThat(preview).hasStatusOk().bodyText().contains("kato.csv", "Первый район");
        assertThat(territories.find("971000000", LocalDate.of(2024, 2, 1))).isEmpty();
        assertThat(confirm(preview)).hasStatus3xxRedirection();
        assertThat(territories.find("971000000", LocalDate.of(2024, 2, 1))).isPresent();
        for (String language : List.of("kk", "ru", "en")) {
            String at = "/" + language + "/staff/territories";
            assertThat(get(at)).hasStatusOk().bodyText().contains("970000000", "Область Проба");
            assertThat(get(at + "?query=971")).hasStatusOk().bodyText().contains("с.Северное");
            assertThat(get(at + "/970000000?on=2024-06-01"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Первый район", "Второй район", "Classifier");
            assertThat(get(at + "/970000000?on=2020-01-01")).hasStatusOk();
            assertThat(get(at + "/files")).hasStatusOk();
            assertThat(get(at + "/unnamed?below=970000000"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("kk-971010000");
            for (String kind : List.of("rename", "move", "split", "merge", "end")) {
                assertThat(get(at + "/971000000/" + kind)).hasStatusOk();
            }
            assertThat(get(at + "/new?parent=970000000")).hasStatusOk();
        }
        refusesABadClassifier();
        tellsWhatIsWrongWithBorders();
        changesAndShowsBorders();
    }

    private void tellsWhatIsWrongWithBorders() {
        String square = "[[70,50],[71,50],[71,51],[70,50]]";
        String projected = collection("971000000", "[[7792364,6446275],[7892364,6446275],[7892364,6546275]]")
                .replace("]}", "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}}");
        assertThat(borders(projected)).hasStatus(422).bodyText().contains("not degrees of WGS84 (crs EPSG:3857)");
        assertThat(borders(collection("971000000.0", square)))
                .hasStatus(422)
                .bodyText()
                .contains("the map has the codes 971000000.0 (looks like 971000000)");
        assertThat(borders("{\"type\":\"Topology\"}")).hasStatus(422).bodyText().contains("this is TopoJSON");
        String turned = collection("971000000", "[[50,70],[51,70],[51,71],[50,70]]");
        assertThat(borders(turned)).hasStatusOk().bodyText().contains("971000000: the position 50, 70 lies outside");
    }

    private MvcTestResult borders(String map) {
        return send(
                "/en/staff/files/territory-borders",
                "map.geojson",
                map,
                Map.of("effective", "2024-01-01", "source", "Test"));
    }

    private static String collection(String kato, String ring) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kato":"%s"},
                "geometry":{"type":"Polygon","coordinates":[%s]}}]}
                """.formatted(kato, ring);
    }

    private void refusesABadClassifier() {
        MvcTestResult bad = send(
                "/ru/staff/files/territory-classifier",
                "bad.csv",
                "code,name_ru\n97100,Так\n973000000,\n",
                Map.of("effective", "2024-01-01", "act", "Classifier"));
        assertThat(bad).hasStatus(422).bodyText().contains("bad.csv", "97100", "девяти цифр");
    }

    private void changesAndShowsBorders() {
        assertThat(post(
                        "/kk/staff/territories/971000000/rename",
                        Map.of("kk", "Бірінші ауданы", "ru", "Первый", "effective", "2025-01-01", "act", "Указ")))
                .hasStatus3xxRedirection();
        assertThat(get("/kk/staff/territories/971000000")).bodyText().contains("Бірінші ауданы", "Указ");
        assertThat(post("/ru/staff/territories/971000000/end", Map.of("effective", "2025-06-01", "act", "Указ")))
                .hasStatus(422)
                .bodyText()
                .contains("971010000");
        assertThat(post("/kk/staff/territories/unnamed", Map.of("kk-972000000", "Екінші ауданы")))
                .hasStatus3xxRedirection();
        String map = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kato":"971000000"},
                "geometry":{"type":"Polygon","coordinates":[[[70,50],[72,50],[72,52],[70,52]],[[71,51],[71.5,51],[71.5,51.5]]]}},
                {"type":"Feature","properties":{"kato":"979900000"},
                "geometry":{"type":"Polygon","coordinates":[[[71,50],[72,50],[72,51],[71,50]]]}}]}
                """;
        MvcTestResult borders = borders(map);
        assertThat(borders).hasStatusOk().bodyText().contains("979900000", "border drawn", "Первый район");
        assertThat(get("/kk/staff/territories/970000000?on=2024-01-01"))
                .bodyText()
                .doesNotContain("map-971000000");
        assertThat(confirm(borders)).hasStatus3xxRedirection();
        assertThat(get("/kk/staff/territories/970000000"))
                .bodyText()
                .contains("Екінші ауданы", "figcaption")
                .contains("<path id=\"map-971000000\" d=\"M0 0L1000 0L1000 1589L0 1589ZM500 795L750 795L750 397Z\"");
        assertThat(post(
                        "/kk/staff/territories/971000000/figures",
                        Map.of("name", "population", "year", "2025", "value", "54 000", "source", "Bureau")))
                .hasStatus3xxRedirection();
        assertThat(post("/kk/staff/territories/971000000/figures", Map.of("name", "x", "year", "25", "value", "a")))
                .hasStatus(422);
        assertThat(post(
                        "/ru/staff/territories/971000000/figures",
                        Map.of("name", "population", "year", "2026", "value", "54,000", "source", "Bureau")))
                .hasStatus(422)
                .bodyText()
                .contains("«54,000» – это может быть 54.000 или 54000");
        assertThat(get("/ru/staff/territories/971000000")).bodyText().contains("Население", "Bureau");
    }

    @Test
    void keepsOrganisationsAndTheirHeads() {
        String units = "code,kato,name_kk,name_ru,kind\nground-a,,Сынақ басқармасы,Управление проб,department\n";
        MvcTestResult preview = send("/kk/staff/files/organisations", "units.csv", units, Map.of());
        assertThat(preview).hasStatusOk().bodyText().contains("ground-a");
        assertThat(organisations.find("ground-a")).isEmpty();
        assertThat(confirm(preview)).hasStatus3xxRedirection();
        assertThat(post(
                        "/kk/staff/organisations-new",
                        Map.of("code", "ground-b", "kk", "Мекеме", "kind", "institution", "parent", "ground-a")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/kk/staff/organisations/ground-a/head",
                        Map.of("name", "Бірінші", "office-kk", "басшы", "since", "2024-01-01")))
                .hasStatus3xxRedirection();
        assertThat(post("/ru/staff/organisations/ground-a/head", Map.of("name", "Екінші", "since", "2025-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Бірінші");
        assertThat(post("/kk/staff/organisations/ground-a/leave", Map.of("last-day", "2024-12-31")))
                .hasStatus3xxRedirection();
        assertThat(post(
                        "/kk/staff/organisations/ground-a",
                        Map.of(
                                "kk", "Жаңа атау",
                                "kind", "department",
                                "parent", "ground-b",
                                "effective", "2025-01-01")))
                .hasStatus(422);
        assertThat(post(
                        "/kk/staff/organisations/ground-a",
                        Map.of("kk", "Жаңа атау", "kind", "department", "effective", "2025-01-01")))
                .hasStatus3xxRedirection();
        for (String language : List.of("kk", "ru", "en")) {
            String at = "/" + language + "/staff/organisations";
            assertThat(get(at)).hasStatusOk().bodyText().contains("ground-a", "ground-b");
            assertThat(get(at + "/ground-a")).hasStatusOk().bodyText().contains("Бірінші", "ground-a");
            assertThat(get(at + "-new")).hasStatusOk();
            assertThat(get("/" + language + "/staff/files/organisations"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/staff/files/organisation-heads");
        }
        assertThat(post("/kk/staff/organisations/ground-b/end", Map.of("last-day", "2025-12-31")))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsTheCalendar() {
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(get("/" + language + "/staff/calendar"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2026");
            assertThat(get("/" + language + "/staff/calendar/2025"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2025-03-24");
            assertThat(get("/" + language + "/staff/calendar/2031")).hasStatusOk();
        }
        assertThat(post("/kk/staff/calendar/2031", Map.of("days", "2031-01-01 holiday Жаңа жыл", "source", "")))
                .hasStatus(422);
        assertThat(post("/kk/staff/calendar/2031", Map.of("days", "2031-01-01 feast", "source", "Заң")))
                .hasStatus(422);
        assertThat(post(
                        "/kk/staff/calendar/2031",
                        Map.of("days", "2031-01-01 holiday Жаңа жыл\n2031-01-02 holiday", "source", "Заң")))
                .hasStatus3xxRedirection();
        assertThat(get("/kk/staff/calendar/2031")).bodyText().contains("Жаңа жыл");
    }

    @Test
    void showsWhatAFileChangesInTheCalendarWithItsSheetAndEncoding() {
        String file = "/ru/staff/files/calendar";
        String days = "day,kind,name_ru\n2035-01-01,holiday,Новый год\n2035-01-02,off,\n";
        assertThat(send(file, "days.csv", days, Map.of())).hasStatus(422);
        MvcTestResult seen = send(file, "days.csv", days, Map.of("source", "Закон"));
        assertThat(seen)
                .hasStatusOk()
                .bodyText()
                .contains("2035-01-01", "праздник, Новый год", "новый год", "Закон", "текст в кодировке UTF-8");
        assertThat(get("/ru/staff/calendar")).bodyText().doesNotContain("/calendar/2035");
        assertThat(confirm(seen)).hasRedirectedUrl("/ru/staff/calendar");
        assertThat(get("/ru/staff/calendar")).bodyText().contains("/calendar/2035");
        assertThat(send(file, "days.csv", days, Map.of("source", "Закон")))
                .bodyText()
                .contains("всё уже так");
    }

    @Test
    void ofTwoWhoEnterAYearTheSecondIsTold() {
        String page = "/ru/staff/calendar/2033";
        Map<String, String> one = Map.of("days", "2033-01-03 holiday", "source", "Первый", "seen", "");
        Map<String, String> two = Map.of("days", "2033-01-04 holiday", "source", "Второй", "seen", "");
        assertThat(post(page, one)).hasStatus3xxRedirection();
        String opened = found(SEEN, get(page));

        MvcTestResult refused = post(page, two);
        assertThat(refused).hasStatus(409).bodyText().contains("2033-01-04");
        assertThat(found(SEEN, refused)).isEqualTo(opened);
        assertThat(post(page, Map.of("days", "2033-01-04 holiday", "source", "Второй", "seen", opened)))
                .hasStatus3xxRedirection();
        // somebody who has another fault first keeps what they saw, and is told then
        MvcTestResult fault = post(page, Map.of("days", "2033-01-05 feast", "source", "Третий", "seen", opened));
        assertThat(fault).hasStatus(422);
        assertThat(found(SEEN, fault)).isEqualTo(opened);
        assertThat(get(page)).bodyText().contains("2033-01-04").doesNotContain("2033-01-05");
    }

    @Test
    void tellsWhatToDoOfAYearThatNobodyConfirmed() {
        int year = LocalDate.now(ZoneId.of("Asia/Almaty")).getYear();
        assertThat(get("/ru/staff/calendar")).bodyText().contains("Не подтверждён календарь", "постановлению");
        assertThat(get("/ru/staff"))
                .bodyText()
                .contains("Календарь " + year + " года не сверен", "/ru/staff/calendar/" + year);
        String days = found(DAYS, get("/ru/staff/calendar/" + year));
        assertThat(post(
                        "/ru/staff/calendar/" + year,
                        Map.of("days", days, "source", "Постановление", "confirmed", "1")))
                .hasStatus3xxRedirection();
        assertThat(get("/ru/staff")).bodyText().doesNotContain("Календарь " + year + " года не сверен");
    }

    private MvcTestResult get(String path) {
        return site.get().uri(path).with(user(LOGIN)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                site.post().uri(path).with(user(LOGIN)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(String path, String name, String text, Map<String, String> fields) {
        MockMvcTester.MockMultipartMvcRequestBuilder request = site.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        fields.forEach(request::param);
        MvcTestResult sent = request.with(user(LOGIN)).with(csrf()).exchange();
        String preview = sent.getResponse().getRedirectedUrl();
        return preview == null ? sent : get(preview);
    }

    private MvcTestResult confirm(MvcTestResult preview) {
        return post(found(CONFIRM, preview), Map.of("digest", found(DIGEST, preview)));
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        Matcher matcher =
                pattern.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
