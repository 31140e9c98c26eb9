package kz.aiqyn.rating.collection.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(get(missing, Role.OFFICER, ala)).bodyText().contains(words.say("collection.missing.count", 1, 2));
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

    @Test
    void takesTheWorkbookOfExactlyWhatIsMissingBackFilledIn() throws IOException {
        byte[] book = get(fill("kk").replace("/fill?", "/fill.xlsx?"), Role.OFFICER, ala)
                .getResponse()
                .getContentAsByteArray();
        assertThat(texts(book))
                .contains(own + ".a", own + ".b", "2024-Q4", "value")
                .doesNotContain(own + "-kok");
        String head = "organisation,methodology,asked,measure,period,value\n";
        String row = "%1$s-ala,%1$s/1,2024-Q4,%1$s.%2$s,2024-Q4,%3$s\n";
        String twisted = head + row.formatted(own, "a", "730000") + row.formatted(own, "z", "1");
        assertThat(upload(twisted)).hasStatus(422).bodyText().contains("мың (миллион) есе", "күтілмейді");
        MvcTestResult taken = upload(head + row.formatted(own, "a", "730") + row.formatted(own, "b", ""));
        assertThat(taken).hasStatus(303);
        String preview = Objects.requireNonNull(taken.getResponse().getHeader("Location"));
        String shown = text(get(preview, Role.OFFICER, ala));
        String digest = shown.replaceAll("(?s).*name=\"digest\" value=\"([^\"]*)\".*", "$1");
        assertThat(post(preview, Map.of("digest", digest), Role.OFFICER, ala)).hasStatus(303);
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

    private String texts(byte[] book) throws IOException {
        StringBuilder all = new StringBuilder();
        Path file = Files.write(folder.resolve("gaps.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private MvcTestResult upload(String text) {
        return site.post()
                .uri("/kk/staff/files/missing-values")
                .multipart()
                .file(new MockMultipartFile("file", "gaps.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("source", "Хат № 8")
                .with(user(login(Role.OFFICER, ala)))
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

    private MvcTestResult get(String address, Role role, @Nullable String organisation) {
        return site.get().uri(address).with(user(login(role, organisation))).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields, Role role, @Nullable String organisation) {
        var request =
                site.post().uri(address).with(user(login(role, organisation))).with(csrf());
        fields.forEach(request::param);
        MvcTestResult answer = request.exchange();
        jobs.awaitAll();
        return answer;
    }

    private String login(Role role, @Nullable String organisation) {
        String login = "filling-" + role.code().toLowerCase(java.util.Locale.ROOT)
                + (organisation == null ? "" : "-" + organisation);
        boolean there = database.sql("select exists (select 1 from identity.account where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
        if (!there) {
            long account = database.sql(
                            "insert into identity.account (login, name) values (:login, :login) returning id")
                    .param("login", login)
                    .query(Long.class)
                    .single();
            database.sql("""
                            insert into identity.role_grant (account, role, organisation, since)
                            values (:account, :role, :organisation, date '2020-01-01')
                            """)
                    .param("account", account)
                    .param("role", role.code())
                    .param("organisation", organisation)
                    .update();
        }
        return login;
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
