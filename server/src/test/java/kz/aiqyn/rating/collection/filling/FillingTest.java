package kz.aiqyn.rating.collection.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.StaffSite;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class FillingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Drafts drafts;

    @Autowired
    private OrganisationImports organisations;

    @Autowired
    private ValueImports imports;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Jobs jobs;

    @TempDir
    private Path folder;

    private final String own = "filling" + COUNT.incrementAndGet();
    private final String ala = own + "-ala";

    @BeforeEach
    void prepare() throws IOException {
        String units = """
                code,name_kk,name_ru,name_en,kind
                %1$s-ala,%1$s Алатөбе ауданы,%1$s Район Алатобе,%1$s Alatobe,district
                %1$s-kok,%1$s Көкқайнар ауданы,%1$s Район Коккайнар,%1$s Kokkainar,district
                """.formatted(own);
        organisations.units(Files.writeString(folder.resolve("units.csv"), units), null);
        drafts.importFile("small.yaml", METHODOLOGY.replace("OWN", own).getBytes(StandardCharsets.UTF_8));
        StringBuilder past = new StringBuilder("unit,period,measure,value,source\n");
        for (int quarter = 1; quarter <= 3; quarter++) {
            past.append("%1$s-ala,2024-Q%2$d,%1$s.a,72%2$d,Bureau%n".formatted(own, quarter));
            past.append("%1$s-ala,2024-Q%2$d,%1$s.b,3%2$d,Bureau%n".formatted(own, quarter));
        }
        past.append("%1$s-kok,2024-Q4,%1$s.a,600,Bureau%n%1$s-kok,2024-Q4,%1$s.b,30,Bureau%n".formatted(own));
        Path file = Files.writeString(folder.resolve("past.csv"), past);
        imports.store(List.of(ImportRequest.of(file, own, "1")));
        get(fill("kk"), Role.OFFICER, ala);
        jobs.awaitAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void anOfficerFillsAGapTheEconomistAcceptsAndTheValueCounts(String language) {
        Words words = new Words(Language.find(language).orElseThrow());
        String missing = "/" + language + "/staff/values/missing?period=2024-Q4&methodology=" + own + "/1";
        assertThat(get(missing, Role.OFFICER, ala)).bodyText().contains("/staff/values/fill?methodology=");
        assertThat(get(fill(language), Role.OFFICER, ala))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"v." + own + ".a@2024-Q4\"",
                        "name=\"v." + own + ".b@2024-Q4\"",
                        words.say("collection.judged.last", "723"))
                .doesNotContain(words.say("collection.doubt.word") + "»</label>");
        String one = sent(language, Map.of(field("a"), "730", "source", "Хат № 7"));
        assertThat(get(fill(language), Role.OFFICER, ala))
                .bodyText()
                .doesNotContain("name=\"v." + own + ".a@2024-Q4\"")
                .contains("name=\"v." + own + ".b@2024-Q4\"", words.say("collection.filling.state.sent"));
        assertThat(get(missing, Role.OFFICER, ala))
                .bodyText()
                .contains(
                        words.say("collection.missing.count", 1, 2),
                        words.say("collection.missing.sent", 1),
                        words.say("collection.missing.waits"));
        assertThat(history("a")).doesNotContain("730");
        assertThat(get("/" + language + "/staff", Role.ECONOMIST, null))
                .bodyText()
                .contains(one.substring(3));
        assertThat(post(one + "/accept", Map.of("seen", "sent"), Role.OFFICER, ala))
                .hasStatus(403);
        assertThat(post(one + "/accept", Map.of("seen", "sent"), Role.ECONOMIST, null))
                .hasStatus(303);
        assertThat(post(one + "/accept", Map.of("seen", "sent"), Role.ECONOMIST, null))
                .hasStatus(409);
        assertThat(history("a")).contains("730", "Хат № 7");
        assertThat(get(missing, Role.OFFICER, ala))
                .bodyText()
                .contains(words.say("collection.missing.count", 1, 2))
                .doesNotContain(words.say("collection.missing.sent", 1));
        assertThat(get("/" + language + "/staff/audit?subject=filling:", Role.AUDITOR, null))
                .bodyText()
                .contains(
                        words.say("collection.operation.filling-sent"),
                        words.say("collection.operation.filling-accepted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void whatComesBackIsSentAnewWithTheRemarkBesideIt(String language) {
        Words words = new Words(Language.find(language).orElseThrow());
        String one = sent(language, Map.of(field("a"), "730", "source", "Хат № 7"));
        assertThat(post(one + "/return", Map.of("seen", "sent", "comment", ""), Role.ECONOMIST, null))
                .hasStatus(422);
        assertThat(post(one + "/return", Map.of("seen", "sent", "comment", "Қол қойылмаған"), Role.ECONOMIST, null))
                .hasStatus(303);
        assertThat(history("a")).doesNotContain("730");
        assertThat(get("/" + language + "/staff", Role.OFFICER, ala)).bodyText().contains(one.substring(3));
        assertThat(get(one, Role.OFFICER, ala))
                .bodyText()
                .contains(words.say("collection.filling.came-back", "Қол қойылмаған"), "again=");
        String number = one.substring(one.lastIndexOf('/') + 1);
        assertThat(get(fill(language) + "&again=" + number, Role.OFFICER, ala))
                .bodyText()
                .contains("value=\"730\"", "Хат № 7", "Қол қойылмаған");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void asksBothForAWordWhereANumberMayBeWrong(String language) {
        Words words = new Words(Language.find(language).orElseThrow());
        Map<String, String> wrong = Map.of(field("a"), "99999999", "source", "Хат");
        assertThat(send(language, wrong))
                .hasStatus(422)
                .bodyText()
                .contains(
                        words.say("collection.doubt.filler", "722"),
                        words.say("collection.doubt.missing", 1, Phrase.of("collection.doubt.word")));
        Map<String, String> vouched =
                Map.of(field("a"), "99999999", "source", "Хат", "vouched", words.say("collection.doubt.word"));
        String one = sent(language, vouched);
        assertThat(post(one + "/accept", Map.of("seen", "sent"), Role.ECONOMIST, null))
                .hasStatus(422);
        assertThat(post(
                        one + "/accept",
                        Map.of("seen", "sent", "vouched", words.say("collection.doubt.word")),
                        Role.ECONOMIST,
                        null))
                .hasStatus(303);
    }

    @Test
    void takesNeitherNumbersOfOthersNorNothing() {
        assertThat(send("kk", Map.of("source", "Хат")))
                .hasStatus(422)
                .bodyText()
                .contains("Бірде-бір сан жазылмаған");
        assertThat(send("kk", Map.of(field("a"), "жүз", "source", "Хат"))).hasStatus(422);
        assertThat(send("kk", Map.of(field("a"), "5"))).hasStatus(422);
        assertThat(get(fill("kk").replace("-ala", "-kok"), Role.OFFICER, ala)).hasStatus(403);
        assertThat(get(fill("kk"), Role.ECONOMIST, null)).hasStatus(403);
        String one = sent("kk", Map.of(field("a"), "730", "source", "Хат"));
        assertThat(get(one, Role.OFFICER, own + "-kok")).hasStatus(403);
        assertThat(send("kk", Map.of(field("a"), "731", "source", "Хат"))).hasStatus(422);
    }

    /// Another version may have come to measure otherwise between a sending and its acceptance.
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void saysWhatTheImportHasAgainstIt(String language) {
        Words words = new Words(Language.find(language).orElseThrow());
        String second = METHODOLOGY
                .replace("version: \"1\"", "version: \"2\"")
                .replace("unit: person", "unit: km")
                .replace("OWN", own);
        assertThat(drafts.importFile("small.yaml", second.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Done.class);
        String page = fill(language).replace(own + "/1", own + "/2");
        get(page, Role.OFFICER, ala);
        jobs.awaitAll();
        MvcTestResult sent = post(
                page.substring(0, page.indexOf('?')),
                Map.of(
                        "methodology",
                        own + "/2",
                        "period",
                        "2024-Q4",
                        "organisation",
                        ala,
                        field("a"),
                        "730",
                        "source",
                        "Хат № 7"),
                Role.OFFICER,
                ala);
        assertThat(sent).hasStatus(303);
        String one = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        assertThat(post(one + "/accept", Map.of("seen", "sent"), Role.ECONOMIST, null))
                .hasStatus(422)
                .bodyText()
                .contains(own + ".a", "person", "km");
        assertThat(get(one, Role.ECONOMIST, null))
                .hasStatusOk()
                .bodyText()
                .contains(words.say("collection.filling.state.sent"), "/accept");
        assertThat(history("a")).doesNotContain("730");
    }

    /// The heads are in the language of whoever took it, and are known in any.
    @ParameterizedTest
    @EnumSource(Language.class)
    void takesTheWorkbookOfExactlyWhatIsMissingBackInAnyLanguage(Language language) throws IOException {
        byte[] book = get(fill(language.code()).replace("/fill?", "/fill.xlsx?"), Role.OFFICER, ala)
                .getResponse()
                .getContentAsByteArray();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet.getRow(0))).isEqualTo(FillingFile.TABLE.titles(language));
            assertThat(texts(sheet.getRow(1)))
                    .contains(
                            ala,
                            own + "/1",
                            own + ".a",
                            new Words(language).wording().unit("person"));
            assertThat(texts(sheet.getRow(2))).contains(ala, own + ".b");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            sheet.getRow(1).createCell(8).setCellValue(730);
            workbook.write(filled);
        }
        MvcTestResult taken = upload("gaps.xlsx", filled.toByteArray());
        assertThat(taken).hasStatus(303);
        confirm(taken);
        String sent = database.sql("""
                        select string_agg(one.measure || ' ' || one.number, ', ') from collection.filling f
                        join collection.filled one on one.filling = f.id where f.organisation = :code
                        """).param("code", ala).query(String.class).single();
        assertThat(sent).isEqualTo(own + ".a 730");
    }

    private static List<String> texts(XSSFRow row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private String confirm(MvcTestResult taken) {
        String preview = Objects.requireNonNull(taken.getResponse().getHeader("Location"));
        String shown = text(get(preview, Role.OFFICER, ala));
        String digest = shown.replaceAll("(?s).*name=\"digest\" value=\"([^\"]*)\".*", "$1");
        assertThat(post(preview, Map.of("digest", digest), Role.OFFICER, ala)).hasStatus(303);
        return preview;
    }

    @Test
    void refusesATwistedTableAndKeepsATakenOneFromOthers() {
        String head = "organisation,methodology,asked,measure,period,value\n";
        String row = "%1$s-ala,%1$s/1,2024-Q4,%1$s.%2$s,2024-Q4,%3$s\n";
        String twisted = head + row.formatted(own, "a", "730000") + row.formatted(own, "z", "1");
        assertThat(upload(twisted)).hasStatus(422).bodyText().contains("мың (миллион) есе", "күтілмейді");
        MvcTestResult taken = upload(head + row.formatted(own, "a", "730") + row.formatted(own, "b", ""));
        assertThat(taken).hasStatus(303);
        String preview = confirm(taken);
        assertThat(database.sql("select count(*) from collection.filling where organisation = :code")
                        .param("code", ala)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(get("/kk/staff/files/missing-values", Role.OFFICER, own + "-kok"))
                .bodyText()
                .doesNotContain("gaps.csv");
        assertThat(get(preview + "/file", Role.OFFICER, own + "-kok")).hasStatus(404);
    }

    private MvcTestResult upload(String text) {
        return upload("gaps.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(String name, byte[] file) {
        return site.post()
                .uri("/kk/staff/files/missing-values")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("source", "Хат № 8")
                .with(staff().as(Role.OFFICER, ala))
                .with(csrf())
                .exchange();
    }

    private String field(String measure) {
        return "v." + own + "." + measure + "@2024-Q4";
    }

    private String fill(String language) {
        return "/%s/staff/values/fill?methodology=%s/1&period=2024-Q4&organisation=%s".formatted(language, own, ala);
    }

    private MvcTestResult send(String language, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("methodology", own + "/1");
        all.put("period", "2024-Q4");
        all.put("organisation", ala);
        return post("/" + language + "/staff/values/fill", all, Role.OFFICER, ala);
    }

    private String sent(String language, Map<String, String> fields) {
        MvcTestResult answer = send(language, fields);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private String history(String measure) {
        return text(get(
                "/kk/staff/values/history?organisation=%s&measure=%s.%s&period=2024-Q4".formatted(ala, own, measure),
                Role.ECONOMIST,
                null));
    }

    private static String text(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private StaffSite staff() {
        return new StaffSite(site, database);
    }

    private MvcTestResult get(String address, Role role, @Nullable String organisation) {
        return staff().get(address, role, organisation);
    }

    private MvcTestResult post(String address, Map<String, String> fields, Role role, @Nullable String organisation) {
        MvcTestResult answer = staff().post(address, fields, role, organisation);
        jobs.awaitAll();
        return answer;
    }

    private static final String METHODOLOGY = """
            methodology: OWN
            version: "1"
            title: {kk: Шағын рейтинг, ru: Малый рейтинг, en: Small rating}
            peers:
              by: kind
              groups:
                - {code: district, names: {kk: Аудандар, ru: Районы, en: Districts}}
            measures:
              - {code: OWN.a, names: {kk: А, ru: А, en: A}, unit: person, period: quarter, roll-up: last}
              - {code: OWN.b, names: {kk: Ә, ru: Б, en: B}, unit: person, period: quarter, roll-up: last}
            blocks:
              - code: economy
                names: {kk: Экономика, ru: Экономика, en: Economy}
                weight: 100
                indicators:
                  - code: economy.a
                    names: {kk: Өнеркәсіп өнімі, ru: Промышленная продукция, en: Industrial output}
                    unit: person
                    formula: OWN.a + OWN.b
                    normalise: goalposts [0, 100]
                    weight: 2
            """;
}
