package kz.aiqyn.base.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.testing.SentWorkbook;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every file shows what it would change before it does; what is confirmed is what was seen. Over an oblast of its own
/// (code 96).
@ServerTest
class FilePreviewsTest {

    private static final String LOGIN = "previews-administrator";
    private static final String FILES = "/ru/staff/files/";
    private static final Pattern CONFIRM = Pattern.compile("action=\"[^\"]*files/([a-z-]+/\\d+)\"");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Map<String, String> SINCE = Map.of("effective", "2024-01-01", "act", "Акт", "source", "Проба");

    private final MockMvcTester site;
    private final AccountRegister accounts;
    private final Territories territories;
    private final Organisations organisations;
    private final JdbcClient database;

    @Autowired
    FilePreviewsTest(
            MockMvcTester site,
            AccountRegister accounts,
            Territories territories,
            Organisations organisations,
            JdbcClient database) {
        this.site = site;
        this.accounts = accounts;
        this.territories = territories;
        this.organisations = organisations;
        this.database = database;
    }

    @BeforeEach
    void begin() {
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
            take("territory-units", "units.csv", """
                    code,kato,name_kk,name_ru,kind,parent
                    p96,960000000,Сынақ облысы,Область Проба-96,oblast,
                    p961,961000000,,Первый-96,district,p96
                    p962,962000000,,Второй-96,district,p96
                    """);
            take("organisations", "register.csv", """
                    code,kato,name_kk,name_ru,kind
                    p961,961000000,Бірінші,Первый-96,district
                    """);
        }
    }

    @Test
    void takesARegistryOfUnitsByItsPage() {
        assertThat(territories.find("961000000", LocalDate.of(2024, 2, 1)))
                .hasValueSatisfying(found -> assertThat(found.parent()).isEqualTo("960000000"));
        assertThat(send("territory-units", "bad.csv", "code,kato,name_ru,kind\np969,96,Так,district\n"))
                .hasStatus(422)
                .bodyText()
                .contains("bad.csv", "96");
    }

    @Test
    void showsNamesBeforeTheyAreGiven() {
        MvcTestResult seen = send("territory-names", "names.csv", "code,kk\n962000000,Екінші-96\n");
        assertThat(seen).hasStatusOk().bodyText().contains("Екінші-96", "дополнено название", "962000000");
        assertThat(name("962000000")).isEmpty();
        assertThat(confirm(seen)).hasStatus3xxRedirection();
        assertThat(name("962000000")).isEqualTo("Екінші-96");
        assertThat(send("territory-names", "names.csv", "code,kk\n962000000,Екінші-96\n"))
                .bodyText()
                .contains("всё уже так");
        assertThat(send("territory-names", "names.csv", "code,kk\n968000000,Бар ма\n"))
                .hasStatus(422)
                .bodyText()
                .contains("names.csv", "968000000", "code");
    }

    @Test
    void tellsWhichSheetWouldBeTakenAndTakesTheOneThatIsNamed() {
        byte[] names = SentWorkbook.of(
                "(Ескі)",
                "code,en\n961000000,Old-96\n",
                "Атаулар",
                "code,en\n961000000,First-96\n",
                "En",
                "code,en\n961000000,Named-96\n");
        assertThat(send("territory-names", "names.xlsx", names, ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "First-96", "прочитан лист «Атаулар»; не прочитаны: «Ескі» (скрытый), «En». Имя другого листа");
        MvcTestResult seen = send("territory-names", "names.xlsx", names, "en");
        assertThat(seen).hasStatusOk().bodyText().contains("Named-96").doesNotContain("не прочитаны");
        assertThat(confirm(seen)).hasStatus3xxRedirection();
        assertThat(territories
                        .find("961000000", LocalDate.of(2024, 2, 1))
                        .orElseThrow()
                        .names()
                        .en())
                .isEqualTo("Named-96");
        assertThat(send("territory-classifier", "c.xlsx", SentWorkbook.of("a", "x", "b", "y"), ""))
                .hasStatus(422)
                .bodyText()
                .contains("прочитан лист «a»; не прочитаны: «b». Имя другого листа");
        byte[] heads =
                SentWorkbook.of("a", "organisation,name,since,until\np961,Кто-то,2019-01-01,2019-12-31\n", "b", "y");
        assertThat(send("organisation-heads", "h.xlsx", heads, ""))
                .hasStatusOk()
                .bodyText()
                .contains("прочитан лист «a»; не прочитаны: «b». Имя другого листа");
        assertThat(send("organisations", "u.xlsx", heads, "c"))
                .hasStatus(422)
                .bodyText()
                .contains("нет листа «c»; в файле листы: «a», «b»");
    }

    @Test
    void tellsOfHiddenRowsAndOfAHiddenSheet() {
        byte[] file = SentWorkbook.of(
                "(Ескі)",
                "code,en\n961000000,Old-96\n",
                "Атаулар",
                "code,en\n(961000000,Filtered-96)\n962000000,Seen-96\n");
        assertThat(send("territory-names", "hidden.xlsx", file, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Filtered-96", "на листе «Атаулар» есть скрытые строки, они тоже прочитаны: 1");
        assertThat(send("territory-names", "hidden.xlsx", file, "Ескі"))
                .hasStatusOk()
                .bodyText()
                .contains("Old-96", "прочитанный лист «Ескі» – скрытый");
    }

    @Test
    void showsFiguresBeforeTheyAreTaken() {
        String file = "code,attribute,year,value,unit,source\n962000000,population,2025,54000,person,Бюро\n";
        MvcTestResult seen = send("territory-figures", "people.csv", file);
        assertThat(seen).hasStatusOk().bodyText().contains("Население, 2025", "Бюро", "новое сведение");
        assertThat(territories.attributes("962000000")).isEmpty();
        assertThat(confirm(seen)).hasStatus3xxRedirection();
        assertThat(territories.attributes("962000000")).hasSize(1);
        assertThat(send("territory-figures", "people.csv", file.replace("54000", "много")))
                .hasStatus(422)
                .bodyText()
                .contains("people.csv", "много", "value", "ожидается число");
    }

    @Test
    void tellsTheEncodingOfATableAndNeverGuessesItsNumbersAndCodes() {
        String file = "code,attribute,year,value,unit,source\n962000000,area,2024,%s,km2,Бюро\n";
        assertThat(send("territory-figures", "area.csv", file.formatted("12.5")))
                .hasStatusOk()
                .bodyText()
                .contains("текст в кодировке UTF-8");
        assertThat(send("territory-figures", "area.csv", file.formatted("\"1,234\"")))
                .hasStatus(422)
                .bodyText()
                .contains("это может быть 1.234 или 1234");
        assertThat(send("territory-figures", "area.csv", file.formatted("1").replace("962000000", "962000000.0")))
                .hasStatus(422)
                .bodyText()
                .contains("табличная программа сделала из него число");
        assertThat(send("organisation-heads", "heads.csv", "organisation,name,since\nр961,Кто-то,2025-01-01\n"))
                .hasStatus(422)
                .bodyText()
                .contains("похоже на «p961»", "кириллическая «р» на месте 1-й буквы");
    }

    @Test
    void findsNamesWrittenInDecomposedLettersAndWithMarksThatAreNotShown() {
        assertThat(site.get()
                        .uri("/ru/staff/territories?query={sought}", "Перв\u00ADыи\u0306-96")
                        .with(user(LOGIN))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("961000000");
        assertThat(site.get()
                        .uri("/ru/staff/organisations?q={sought}", "первыи\u0306\u200B")
                        .with(user(LOGIN))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("p961");
    }

    @Test
    void refusesToConfirmWhatHasChangedSinceItWasSeen() {
        String file = "code,attribute,year,value,unit,source\n961000000,area,2025,%s,km2,Бюро\n";
        MvcTestResult seen = send("territory-figures", "area.csv", file.formatted("100"));
        take("territory-figures", "other.csv", file.formatted("90"));

        MvcTestResult refused = confirm(seen);
        assertThat(refused).hasStatus(409).bodyText().contains("с тех пор, как вы смотрели", "area.csv", "90", "100");
        assertThat(territories.attributes("961000000").getFirst().value()).isEqualByComparingTo("90");

        assertThat(confirm(refused)).hasStatus3xxRedirection();
        assertThat(territories.attributes("961000000").getFirst().value()).isEqualByComparingTo("100");
        assertThat(confirm(refused)).hasRedirectedUrl(FILES + "territory-figures");
    }

    @Test
    void refusesToOverwriteWhatTheListOfChangesDoesNotShow() {
        String file = "code,kato,name_kk,name_ru,kind,population\np969,,Тоғызыншы,%s,%s,%d\n";
        take("organisations", "first.csv", file.formatted("Девятый", "district", 10));
        MvcTestResult seen = send("organisations", "mine.csv", file.formatted("Мой", "district", 10));
        take("organisations", "other.csv", file.formatted("Девятый", "city", 11));
        assertThat(confirm(seen)).hasStatus(409);
        assertThat(organisations.find("p969").orElseThrow().kind()).isEqualTo("city");
    }

    @Test
    void findsAnOrganisationByRussianLetters() {
        take("organisations", "letters.csv", "code,name_kk,name_ru,kind\np968,Өңірлік Қоғам,Общество,district\n");
        assertThat(site.get()
                        .uri("/ru/staff/organisations?q={sought}", "онирлик ког")
                        .with(user(LOGIN))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("p968");
    }

    @Test
    void refusesToRedrawWhatSomebodyHasRedrawn() {
        String map = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kato":"961000000"},
                "geometry":{"type":"Polygon","coordinates":[[[70,50],[%d,50],[71,51],[70,50]]]}}]}
                """;
        take("territory-borders", "first.geojson", map.formatted(71));
        MvcTestResult seen = send("territory-borders", "mine.geojson", map.formatted(72));
        take("territory-borders", "other.geojson", map.formatted(73));
        assertThat(confirm(seen)).hasStatus(409);
    }

    @Test
    void anOrganisationThatComesBackWithAnotherFaultIsStillTheOneThatWasSeen() {
        String page = "/ru/staff/organisations/p961";
        MvcTestResult fault =
                post(page, organisation(Map.of("kk", "Кеш", "seen", "what-was-long-ago", "effective", "вчера")));
        assertThat(fault).hasStatus(422);
        assertThat(found(SEEN, fault)).isEqualTo("what-was-long-ago");
        MvcTestResult told = post(page, organisation(Map.of("kk", "Кеш", "seen", "what-was-long-ago")));
        assertThat(found(SEEN, told)).isNotEqualTo("what-was-long-ago");
    }

    @Test
    void showsHeadsBeforeTheyAreTaken() {
        String file = "organisation,name,office_ru,since\np961,Первый Глава,аким,2024-01-01\n";
        MvcTestResult seen = send("organisation-heads", "heads.csv", file);
        assertThat(seen).hasStatusOk().bodyText().contains("Первый Глава", "аким", "новый руководитель");
        assertThat(organisations.heads("p961")).isEmpty();
        assertThat(confirm(seen)).hasStatus3xxRedirection();
        assertThat(organisations.heads("p961")).hasSize(1);
        assertThat(send("organisation-heads", "heads.csv", "organisation,name,since\np961,Иной,2025-01-01\n"))
                .hasStatus(422)
                .bodyText()
                .contains("heads.csv", "Первый Глава", "Иной");
    }

    /// Ten times, since what two threads do together differs.
    @Test
    void ofTwoWhoConfirmAtOnceOneIsTold() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            String file = "code,attribute,year,value,unit,source\n960000000,twice,2025,%d,1,Бюро\n".formatted(i);
            MvcTestResult seen = send("territory-figures", "twice.csv", file);
            List<String> next = atOnce(
                    () -> confirm(seen).getResponse().getRedirectedUrl(),
                    () -> confirm(seen).getResponse().getRedirectedUrl());
            assertThat(next).containsExactlyInAnyOrder("/ru/staff/territories/files", FILES + "territory-figures");
        }
        assertThat(database.sql("select count(*) from territory.attribute where name = 'twice'")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void ofTwoWhoChangeAnOrganisationAtOnceTheSecondUndoesNothing() throws InterruptedException {
        String page = "/ru/staff/organisations/p961";
        for (int i = 0; i < 5; i++) {
            String seen = found(SEEN, site.get().uri(page).with(user(LOGIN)).exchange());
            String kk = "Бірінші-" + i;
            String ru = "Первый-96-" + i;
            Map<String, String> one = organisation(Map.of("kk", kk, "ru", "Первый-96", "seen", seen));
            Map<String, String> two = organisation(Map.of("kk", "Бірінші", "ru", ru, "seen", seen));
            List<Integer> statuses = atOnce(
                    () -> post(page, one).getResponse().getStatus(),
                    () -> post(page, two).getResponse().getStatus());
            assertThat(statuses).containsExactlyInAnyOrder(303, 409);
        }
        MvcTestResult late = post(page, organisation(Map.of("kk", "Кеш", "seen", "what-was-long-ago")));
        assertThat(late).hasStatus(409).bodyText().contains("изменил кто-то другой");
        // without the guard the later one wins and nobody is told
        assertThat(post(page, organisation(Map.of("kk", "Бірінші", "ru", "Первый-96"))))
                .hasStatus3xxRedirection();
    }

    @Test
    void ofTwoWhoRenameATerritoryAtOnceOneIsTold() throws InterruptedException {
        String page = "/ru/staff/territories/962000000/rename";
        List<Integer> statuses = atOnce(
                () -> post(page, renamed("Бір")).getResponse().getStatus(),
                () -> post(page, renamed("Екі")).getResponse().getStatus());
        assertThat(statuses).containsExactlyInAnyOrder(303, 422);
    }

    private static Map<String, String> renamed(String name) {
        return Map.of("kk", name, "ru", name, "effective", "2025-03-01", "act", "Указ");
    }

    private static Map<String, String> organisation(Map<String, String> fields) {
        Map<String, String> all = new java.util.TreeMap<>(fields);
        all.put("kind", "district");
        all.put("territory", "961000000");
        return all;
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> two) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = List.of(one, two).stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError("one of two did not answer", e);
        }
        return answers;
    }

    private String name(String code) {
        return territories
                .find(code, LocalDate.of(2024, 2, 1))
                .orElseThrow()
                .names()
                .kk();
    }

    private void take(String kind, String name, String text) {
        assertThat(confirm(send(kind, name, text))).hasStatus3xxRedirection();
    }

    private MvcTestResult send(String kind, String name, String text) {
        return send(kind, name, text.getBytes(StandardCharsets.UTF_8), "");
    }

    /// The preview, or the form with what is wrong.
    private MvcTestResult send(String kind, String name, byte[] file, String sheet) {
        MockMvcTester.MockMultipartMvcRequestBuilder request =
                site.post().uri(FILES + kind).multipart().file(new MockMultipartFile("file", name, "text/csv", file));
        SINCE.forEach(request::param);
        request.param("sheet", sheet);
        MvcTestResult sent = request.with(user(LOGIN)).with(csrf()).exchange();
        String preview = sent.getResponse().getRedirectedUrl();
        return preview == null
                ? sent
                : site.get().uri(preview).with(user(LOGIN)).exchange();
    }

    private MvcTestResult confirm(MvcTestResult preview) {
        return post(FILES + found(CONFIRM, preview), Map.of("digest", found(DIGEST, preview)));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                site.post().uri(path).with(user(LOGIN)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        Matcher matcher =
                pattern.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
