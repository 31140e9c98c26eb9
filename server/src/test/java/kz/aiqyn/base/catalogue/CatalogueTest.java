package kz.aiqyn.base.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The catalogue of services, as its keeper and its readers meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    private static final String STAFF = "/kk" + CatalogueCard.STAFF;
    private static final String OPEN = CatalogueCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + PassportFile.CODE;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor keeper;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "passport", 51);
        keeper = signedIn("keeper", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private static Map<String, String> form(String code, String from) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("code", code),
                Map.entry("valid-from", from),
                Map.entry("name.kk", "Сынақ қызметі " + code),
                Map.entry("name.ru", "Пробная услуга"),
                Map.entry("name.en", "Trial service"),
                Map.entry("term", "5"),
                Map.entry("term-unit", "working-day"),
                Map.entry("fee-kind", "free"),
                Map.entry("documents.kk", "Өтініш; жеке куәлік"),
                Map.entry("result.kk", "Анықтама"),
                Map.entry("act.kk", "Заң"),
                Map.entry("channel.egov", "1"),
                Map.entry("institution.social", "1"),
                Map.entry("version", "0")));
    }

    private long add(Map<String, String> form) {
        HttpResponse<String> added = keeper.fill(STAFF + "/new", STAFF + "/new", form);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    @Test
    void keepsAPassportAndItsEarlierVersions() {
        long first = add(form("90-001", "2024-01-01"));
        assertThat(keeper.get(STAFF + "/" + first + "/next").body()).contains("Сынақ қызметі 90-001");
        Map<String, String> faster = form("90-001", "2025-01-01");
        faster.put("term", "2");
        long second = add(faster);
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/kk" + OPEN + "/" + second).body())
                .contains("2 жұмыс күні", "5 жұмыс күні", "<li>жеке куәлік</li>", "/" + first + "\"")
                .doesNotContain("бүгін қолданыстағысы емес", "method=\"post\"");
        assertThat(resident.get("/kk" + OPEN + "/" + first).body()).contains("бүгін қолданыстағысы емес");
        ServicePassport present =
                server.getBean(ServicePassports.class).present("90-001").orElseThrow();
        assertThat(present.id()).isEqualTo(second);
        Map<String, String> same = form("90-001", "2025-01-01");
        assertThat(keeper.fill(STAFF + "/new", STAFF + "/new", same).body())
                .contains("осы күннен басталатын нұсқасы бар");
    }

    @Test
    void saysAtItsFieldWhatIsWrong() {
        Map<String, String> wrong = form("бір", "2024-01-01");
        wrong.put("term", "0");
        wrong.put("fee-kind", "mrp");
        wrong.put("fee", "-1");
        wrong.put("ends-on", "2023-01-01");
        wrong.remove("channel.egov");
        wrong.remove("institution.social");
        HttpResponse<String> refused = keeper.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"error-code\"", "id=\"error-term\"", "id=\"error-fee\"", "id=\"error-ends-on\"")
                .contains("жүгінудің кемінде бір жолын", "қызметті кім көрсететінін");
    }

    @Test
    void ofTwoEditorsTellsTheSecond() {
        long id = add(form("90-002", "2024-01-01"));
        Map<String, String> first = form("90-002", "2024-01-01");
        first.put("version", "1");
        first.put("term", "3");
        first.put("institution.land", "1");
        String edit = STAFF + "/" + id + "/edit";
        assertThat(keeper.fill(edit, edit, first).statusCode()).isEqualTo(303);
        assertThat(keeper.get(STAFF + "/" + id).body()).contains("5 &gt; 3", "social &gt; land, social");
        first.put("term", "4");
        assertThat(keeper.fill(edit, edit, first).statusCode()).isEqualTo(409);
    }

    @Test
    void isFoundByWordsAndTakenAlong() {
        Visitor resident = new Visitor(port);
        assertThat(resident.get("/ru" + OPEN + "?q=" + "%D0%BF%D0%BE%D1%81%D0%BE%D0%B1%D0%B8%D1%8F")
                        .body())
                .contains("Назначение пособия на рождение ребёнка")
                .doesNotContain("Выдача паспортов<");
        assertThat(resident.get("/kk" + OPEN + "?facet=proactive").body()).contains("Бала тууды тіркеу");
        assertThat(resident.get("/en" + OPEN + ".csv").body()).contains("valid_from", "institutions");
        String institutions = resident.get("/ru" + OPEN + "-institutions").body();
        Matcher link = Pattern.compile("href=\"(/ru/registers/catalogue-institutions/\\d+)\"")
                .matcher(institutions);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body()).contains("Какие услуги оказывает");
    }

    @Test
    void takesItsOwnFileInAgainAndNewVersionsFromOne() throws IOException {
        String taken = keeper.get(STAFF + ".csv?q=01-00").body();
        Path own = Files.writeString(folder.resolve("own.csv"), taken);
        HttpResponse<String> again = keeper.upload(FILES, FILES, new Upload(Map.of(), own));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        Path file = Files.writeString(folder.resolve("next.csv"), """
                code,valid_from,name_kk,term,term_unit,channels,fee_kind,fee,result_kk,act_kk,institutions
                01-008,2026-06-01,Стационарда қызмет көрсету,10,working-day,"paper, egov",free,,Шешім,Заң,social
                91-001,2026-06-01,Жаңа қызмет,15,minute,egov,mrp,0.5,Анықтама,Заң,"social, land"
                """);
        HttpResponse<String> sent = keeper.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        String shown = keeper.get(preview).body();
        assertThat(shown).contains("Жаңа қызмет", "жаңа нұсқа қосылады", "қызмет қосылады");
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(shown);
        assertThat(digest.find()).isTrue();
        assertThat(keeper.fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
        assertThat(server.getBean(ServicePassports.class).versions("01-008")).hasSizeGreaterThan(1);
        assertThat(keeper.fill(FILES, preview + "/undo", Map.of()).statusCode()).isEqualTo(303);
        assertThat(server.getBean(ServicePassports.class).present("91-001")).isEmpty();
    }

    @Test
    void refusesAFileWithInstitutionsThatNobodyKnows() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), """
                code,valid_from,name_kk,term,term_unit,channels,fee_kind,fee,result_kk,act_kk,institutions
                92-001,2026-06-01,Біреу,10,week,pigeon,free,5,Шешім,Заң,nobody
                92-002,2026-06-01,Екеу,10,hour,egov,free,,Шешім,Заң,nobody
                """);
        HttpResponse<String> refused = keeper.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("week", "one-stop", "тегін қызметтің сомасы");
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), """
                code,valid_from,name_kk,term,term_unit,channels,fee_kind,fee,result_kk,act_kk,institutions
                92-002,2026-06-01,Екеу,10,hour,egov,free,,Шешім,Заң,nobody
                """);
        assertThat(keeper.upload(FILES, FILES, new Upload(Map.of(), unknown)).body())
                .contains("nobody кодты мекеме жоқ");
    }

    @Test
    void keepsInstitutionsForWhoeverMay() {
        Map<String, String> form = new TreeMap<>(Map.of(
                "code",
                "library",
                "name.kk",
                "Кітапхана",
                "kind",
                "akimat",
                "organisation",
                oblast.district("a"),
                "version",
                "0"));
        String add = STAFF + "-institutions/new";
        assertThat(keeper.fill(add, add, form).statusCode()).isEqualTo(303);
        assertThat(keeper.fill(add, add, form).body()).contains("мұндай кодты мекеме бар");
        form.put("code", "library-2");
        form.put("organisation", "nobody");
        assertThat(keeper.fill(add, add, form).body()).contains("nobody кодты ұйым жоқ");
        Visitor officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        assertThat(officer.get(STAFF).statusCode()).isEqualTo(403);
    }
}
