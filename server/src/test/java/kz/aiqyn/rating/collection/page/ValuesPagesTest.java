package kz.aiqyn.rating.collection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.testing.SentWorkbook;
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
class ValuesPagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MethodologyLife life;

    @Autowired
    private OrganisationImports organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Jobs jobs;

    @TempDir
    private Path folder;

    private final String own = "values" + COUNT.incrementAndGet();

    @BeforeEach
    void prepare() throws IOException {
        String units = """
                code,name_kk,name_ru,name_en,kind
                %1$s-ala,%1$s Алатөбе ауданы,%1$s Район Алатобе,%1$s Alatobe,district
                %1$s-kok,%1$s Көкқайнар ауданы,%1$s Район Коккайнар,%1$s Kokkainar,district
                """.formatted(own);
        organisations.units(Files.writeString(folder.resolve("units.csv"), units), null);
        drafts.importFile("small.yaml", METHODOLOGY.replace("OWN", own).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesAFileShowsItConfirmsItAndShowsItsValues() {
        MvcTestResult sent = send(values("80.25", "40"), Role.ECONOMIST, null);
        assertThat(sent).hasStatus(303);
        String one = sent.getResponse().getHeader("Location");
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(get(one.replace("/kk/", "/" + language + "/"), Role.ECONOMIST, null))
                    .hasStatusOk()
                    .bodyText()
                    .contains("confirm", own, "values.csv");
        }

        assertThat(post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null))
                .hasStatus(303);

        String measure = own + ".a";
        assertThat(get("/ru/staff/values?measure=" + measure, Role.LEADER, null))
                .hasStatusOk()
                .bodyText()
                .contains("80,25", own + " Район Алатобе", "/ru/staff/values/history");
        String history = "/ru/staff/values/history?organisation=" + own + "-ala&measure=" + measure + "&period=2025-Q1";
        assertThat(get(history, Role.LEADER, null))
                .hasStatusOk()
                .bodyText()
                .contains("80,25", "values.csv, строка 2", "Bureau")
                .doesNotContain("Кто внёс");
        assertThat(get(history, Role.AUDITOR, null))
                .hasStatusOk()
                .bodyText()
                .contains("Кто внёс", staff().login(Role.ECONOMIST, null));
        assertThat(get("/kk/staff/values/imports", Role.LEADER, null))
                .hasStatusOk()
                .bodyText()
                .contains("values.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void takesADoubtedNumberOnlyByATypedWord(String language) {
        StringBuilder past = new StringBuilder("unit,period,measure,value,source\n");
        for (int quarter = 1; quarter <= 3; quarter++) {
            past.append("%1$s-ala,2024-Q%2$d,%1$s.a,72%2$d,Bureau%n".formatted(own, quarter));
        }
        confirmed(past.toString());
        Words words = new Words(Language.find(language).orElseThrow());
        String one = send(values("99999999", "730"), Role.ECONOMIST, null)
                .getResponse()
                .getHeader("Location")
                .replace("/kk/", "/" + language + "/");
        String shown = text(get(one, Role.ECONOMIST, null));
        assertThat(shown)
                .contains(words.say("collection.doubts", 1), words.say("collection.doubt.filler", "722"))
                .contains(words.say("collection.judged.usual", "722"))
                .contains("<td class=\"n\">2</td>");
        Map<String, String> ticked = Map.of("seen", seen(one), "vouched", "on");
        assertThat(post(one + "/confirm", ticked, Role.ECONOMIST, null))
                .hasStatus(422)
                .bodyText()
                .contains(words.say("collection.doubt.missing", 1, words.say("collection.doubt.word")));
        Map<String, String> typed = Map.of("seen", seen(one), "vouched", words.say("collection.doubt.word"));
        assertThat(post(one + "/confirm", typed, Role.ECONOMIST, null)).hasStatus(303);
        assertThat(get(one, Role.ECONOMIST, null)).bodyText().contains(words.say("collection.doubts.were", 1));
    }

    @Test
    void asksForTheSourceOfValuesThatNameNone() {
        String bare = values("1", "2").replace(",Bureau", "").replace(",source", "");
        assertThat(send(bare, Role.ECONOMIST, null))
                .hasStatus(422)
                .bodyText()
                .contains("2 мәннің дереккөзі көрсетілмеген");
        MvcTestResult sent = site.post()
                .uri("/kk/staff/values/import")
                .multipart()
                .file(new MockMultipartFile("file", "bare.csv", "text/csv", bare.getBytes(StandardCharsets.UTF_8)))
                .param("methodology", own + "/1")
                .param("source", "Статистика бюросы")
                .with(staff().as(Role.ECONOMIST, null))
                .with(csrf())
                .exchange();
        String one = sent.getResponse().getHeader("Location");
        assertThat(post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null))
                .hasStatus(303);
        String history = "/kk/staff/values/history?organisation=" + own + "-ala&measure=" + own + ".a&period=2025-Q1";
        assertThat(get(history, Role.LEADER, null)).bodyText().contains("Статистика бюросы");
    }

    private void confirmed(String values) {
        String one = send(values, Role.ECONOMIST, null).getResponse().getHeader("Location");
        assertThat(post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null))
                .hasStatus(303);
    }

    @Test
    void tellsEveryProblemOfAFileInTheReadersLanguage() {
        MvcTestResult sent = send("unit,period,measure,value\nnobody,2025-Q1,a,seven\n", Role.ECONOMIST, null);
        assertThat(sent).hasStatus(422).bodyText().contains("values.csv", "nobody", "seven", "қабылданбады");
    }

    @Test
    void tellsWhichSheetOfAWorkbookWasReadAndReadsTheOneThatIsNamed() {
        byte[] book =
                SentWorkbook.of("(Черновик)", values("1", "2"), "Данные", values("3", "4"), "Май", values("5", "6"));
        String first =
                send("book.xlsx", book, "", Role.ECONOMIST, null).getResponse().getHeader("Location");
        String notice = "прочитан лист «Данные»; не прочитаны: «Черновик» (скрытый), «Май». "
                + "Имя другого листа укажите в поле «Лист книги XLSX»";
        assertThat(get(first.replace("/kk/", "/ru/"), Role.ECONOMIST, null))
                .hasStatusOk()
                .bodyText()
                .contains(notice);
        assertThat(get(first, Role.ECONOMIST, null))
                .bodyText()
                .contains("«Данные» парағы оқылды; оқылмаған парақтар: «Черновик» (жасырын), «Май»");
        String named = send("book.xlsx", book, "май", Role.ECONOMIST, null)
                .getResponse()
                .getHeader("Location");
        assertThat(get(named, Role.ECONOMIST, null)).bodyText().doesNotContain("оқылмаған парақтар");
        assertThat(send("book.xlsx", book, "июнь", Role.ECONOMIST, null))
                .hasStatus(422)
                .bodyText()
                .contains("«июнь» парағы жоқ", "«Черновик» (жасырын), «Данные», «Май»", "<details open>");
    }

    @Test
    void saysThatTheSameFileWasImportedBefore() {
        String text = values("1", "2");
        String one = send(text, Role.ECONOMIST, null).getResponse().getHeader("Location");
        post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null);
        assertThat(send(text, Role.ECONOMIST, null))
                .hasStatus(422)
                .bodyText()
                .contains("бұрын енгізілген", "Ештеңе сақталған жоқ");
    }

    @Test
    void listsWhatIsMissingByMeasureAndOrganisation() {
        String one = send(values("1", "2"), Role.ECONOMIST, null).getResponse().getHeader("Location");
        post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null);
        String missing = "/en/staff/values/missing?period=2025-Q1&methodology=" + own + "/1";
        assertThat(get(missing, Role.ECONOMIST, null))
                .hasStatusOk()
                .bodyText()
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("This is being worked out anew."),
                        said -> assertThat(said).contains("values are missing"));
        jobs.awaitAll();
        assertThat(get(missing, Role.ECONOMIST, null))
                .hasStatusOk()
                .bodyText()
                .contains("values are missing", own + " Kokkainar");
    }

    /// The quarter ends on the last day of the version, and is rated by it after that day.
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void keepsARetiredVersionForThePeriodsThatItRates(String language) {
        String first = METHODOLOGY.replace("OWN", own).replace("title:", "in-force: {from: 2020-01-01}\ntitle:");
        MethodologyVersion version = Samples.saved(drafts.importFile(
                "first.yaml", first.replace("version: \"1\"", "version: \"0\"").getBytes(StandardCharsets.UTF_8)));
        for (MethodologyEvent event :
                List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            version = Samples.taken(life.take(LifeRequest.of(version, event)));
        }
        Samples.taken(
                life.take(new LifeRequest(version, MethodologyEvent.RETIRE, "жаңасы", LocalDate.of(2025, 12, 31))));

        String form = text(get("/" + language + "/staff/values/import", Role.ECONOMIST, null));
        assertThat(form.indexOf("value=\"" + own + "/0\""))
                .isPositive()
                .isLessThan(form.indexOf("value=\"" + own + "/1\""));
        String missing = "/" + language + "/staff/values/missing?period=2025-Q4&methodology=" + own + "/0";
        get(missing, Role.ECONOMIST, null);
        jobs.awaitAll();
        assertThat(get(missing, Role.ECONOMIST, null))
                .bodyText()
                .contains(own + (language.equals("kk") ? " Алатөбе" : " Район Алатобе"));
    }

    @Test
    void showsNobodyTheValuesOfOthers() {
        String one = send(values("1", "2"), Role.ECONOMIST, null).getResponse().getHeader("Location");
        post(one + "/confirm", Map.of("seen", seen(one)), Role.ECONOMIST, null);
        String ala = own + "-ala";
        String measure = own + ".a";
        assertThat(get("/en/staff/values?measure=" + measure, Role.OFFICER, ala))
                .hasStatusOk()
                .bodyText()
                .contains(own + " Alatobe")
                .doesNotContain(own + " Kokkainar");
        String other = "/en/staff/values/history?measure=" + measure + "&period=2025-Q1&organisation=" + own + "-kok";
        assertThat(get(other, Role.OFFICER, ala)).hasStatus(403);
        assertThat(get(one, Role.OFFICER, ala)).hasStatus(403);
        assertThat(get(one + "/file", Role.OFFICER, ala)).hasStatus(403);
        assertThat(get("/en/staff/values/import", Role.OFFICER, ala)).hasStatus(403);
    }

    @Test
    void answersWhatIsNoPeriodMomentOrImport() {
        assertThat(get("/kk/staff/values?asof=yesterday", Role.ECONOMIST, null)).hasStatusOk();
        assertThat(get("/kk/staff/values/missing?period=soon", Role.ECONOMIST, null))
                .hasStatusOk();
        assertThat(get("/kk/staff/values/imports/999999999", Role.ECONOMIST, null))
                .hasStatus(404);
        assertThat(get("/kk/staff/values/history?organisation=a&measure=b&period=c", Role.ECONOMIST, null))
                .hasStatus(404);
    }

    private static String text(MvcTestResult shown) {
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String values(String a, String b) {
        return """
                unit,period,measure,value,source
                %1$s-ala,2025-Q1,%1$s.a,%2$s,Bureau
                %1$s-kok,2025-Q1,%1$s.a,%3$s,Bureau
                """.formatted(own, a, b);
    }

    /// The form names the columns; the table that it offers is one that it takes.
    @ParameterizedTest
    @EnumSource(Language.class)
    void offersAnEmptyTableOfTheColumnsThatItNames(Language language) throws IOException {
        List<String> heads = ImportForm.TABLE.titles(language);
        String form = "/" + language.code() + "/staff/values/import";
        assertThat(get(form, Role.ECONOMIST, null))
                .bodyText()
                .contains(form + ".xlsx")
                .contains(heads);
        byte[] book = get(form + ".xlsx", Role.ECONOMIST, null).getResponse().getContentAsByteArray();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> found = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> found.add(cell.getStringCellValue()));
            assertThat(found).isEqualTo(heads);
            String[] texts = {own + "-ala", "2025-Q1", own + ".a", "80.25", "", "", "Bureau"};
            XSSFRow row = sheet.createRow(1);
            for (int i = 0; i < texts.length; i++) {
                row.createCell(i).setCellValue(texts[i]);
            }
            workbook.write(filled);
        }
        MvcTestResult sent = send("values.xlsx", filled.toByteArray(), "", Role.ECONOMIST, null);
        assertThat(sent).hasStatus(303);
        assertThat(get(Objects.requireNonNull(sent.getResponse().getHeader("Location")), Role.ECONOMIST, null))
                .bodyText()
                .contains("80,25", own + " Алатөбе ауданы");
    }

    private MvcTestResult send(String text, Role role, @Nullable String organisation) {
        return send("values.csv", text.getBytes(StandardCharsets.UTF_8), "", role, organisation);
    }

    private MvcTestResult send(String name, byte[] file, String sheet, Role role, @Nullable String organisation) {
        return site.post()
                .uri("/kk/staff/values/import")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\fakepath\\" + name, "text/csv", file))
                .param("methodology", own + "/1")
                .param("period", "")
                .param("encoding", "")
                .param("decimal", "")
                .param("sheet", sheet)
                .with(staff().as(role, organisation))
                .with(csrf())
                .exchange();
    }

    /// What the form on an import's page sends back.
    private String seen(String address) {
        String body;
        try {
            body = get(address, Role.ECONOMIST, null).getResponse().getContentAsString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int from = body.indexOf("name=\"seen\" value=\"") + "name=\"seen\" value=\"".length();
        return body.substring(from, body.indexOf('"', from));
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
              - {code: OWN.a, names: {kk: А, ru: А, en: A}, unit: "1", period: quarter, roll-up: last}
              - {code: OWN.b, names: {kk: Ә, ru: Б, en: B}, unit: "1", period: quarter, roll-up: last}
            blocks:
              - code: economy
                names: {kk: Экономика, ru: Экономика, en: Economy}
                weight: 100
                indicators:
                  - code: economy.a
                    names: {kk: Өнеркәсіп өнімі, ru: Промышленная продукция, en: Industrial output}
                    unit: "1"
                    formula: OWN.a + OWN.b
                    normalise: goalposts [0, 100]
                    weight: 2
            """;
}
