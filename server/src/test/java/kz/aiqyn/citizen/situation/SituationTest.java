package kz.aiqyn.citizen.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.catalogue.CatalogueRights;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Life situations, as residents are led through them and as their keeper changes them.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationTest {

    private static final int LARGEST_PAGE = 30_000;
    private static final String OPEN = "/kk" + SituationCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + SituationFile.CODE;
    private static final Pattern STEP = Pattern.compile("<li><h3><a href=\"/kk/registers/catalogue/(\\d+)\"");
    private static final String HEAD = "situation,row,code,when,name_kk,name_ru,name_en\n";

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor resident;
    private Visitor keeper;
    private Visitor officer;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "luck", 98);
        resident = new Visitor(port);
        keeper = signedIn("keeper", NewGrant.everywhere(CatalogueRights.QUALITY_CONTROLLER));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private Situations situations() {
        return server.getBean(Situations.class);
    }

    /// Each example of each situation, by the page: the codes of the services that it leads to are those of the
    /// example.
    @Test
    void everyExampleComesOutOnItsPage() {
        List<Situation> all = situations().present();
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        int examples = 0;
        for (Situation situation : all) {
            for (SituationPart part : situations().rules(situation.id()).parts()) {
                if (part.kind() == SituationPart.Kind.EXAMPLE) {
                    String query = Arrays.stream(part.condition().split(";"))
                            .map(term -> term.replace(" ", ""))
                            .collect(Collectors.joining("&"));
                    String page = resident.get(OPEN + "/" + situation.code() + "?" + query)
                            .body();
                    assertThat(services(page))
                            .as(situation.code() + " " + query)
                            .isEqualTo(part.code());
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThanOrEqualTo(2 * all.size());
    }

    /// The codes of the services that a page leads to, as the services' own pages say them.
    private String services(String page) {
        return STEP.matcher(page)
                .results()
                .map(step ->
                        resident.get("/kk/registers/catalogue/" + step.group(1)).body())
                .map(SituationTest::code)
                .collect(Collectors.joining(" "));
    }

    private static String code(String passport) {
        Matcher code = Pattern.compile("<dd>(\\d{2}-\\d{2,3})</dd>").matcher(passport);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void everyPageIsSmallInEachLanguageAndNamesPapersOnce() {
        for (Situation situation : situations().present()) {
            for (String language : List.of("kk", "ru", "en")) {
                String page = resident.get("/" + language + SituationCard.OPEN + "/" + situation.code())
                        .body();
                assertThat(page.getBytes(StandardCharsets.UTF_8).length)
                        .as(situation.code())
                        .isLessThanOrEqualTo(LARGEST_PAGE);
            }
        }
        String death = resident.get(OPEN + "/death?family=yes&home=yes").body();
        String papers = death.substring(death.indexOf("id=\"papers\""));
        List<String> lines = Pattern.compile("<li>([^<]+)</li>")
                .matcher(papers)
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "бала туды, birth",
        "родился ребенок, birth",
        "баланын туганы, birth",
        "bala tudy, birth",
        "нарестe, birth",
        "потеряла работу, lost-work",
        "жумыссыз калдым, lost-work",
        "zhumyssyz, lost-work",
        "магозин, shop",
        "магазина, shop",
        "дукен, shop",
        "стройка дома, house",
        "инвалидность, disability",
        "мугедектык, disability",
        "похороны, death",
        "пожар, fire",
        "пенсия, retirement",
        "зейнетакы, retirement",
        "детсад, kindergarten",
        "садика, kindergarten"
    })
    void whatResidentsTypeIsFound(String typed, String situation) {
        assertThat(SituationSearch.find(situations().present(), typed))
                .isNotEmpty()
                .first()
                .extracting(Situation::code)
                .isEqualTo(situation);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(resident.get(OPEN + "?q=%D1%84%D1%8B%D0%B2%D0%B0%D0%BF%D1%80")
                        .body())
                .contains("ештеңе табылмады")
                .doesNotContain("class=\"hits\"");
        assertThat(resident.get(OPEN + "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewVersionIsTakenFromAFileAndTheOldOneStays() throws IOException {
        String sound = HEAD + """
                roof-leaks,situation,,,Шатыр ағады,Течёт крыша,The roof leaks
                roof-leaks,summary,,,Кімге айту керек,Кому сказать,Whom to tell
                roof-leaks,words,,,шатыр,крыша,roof
                roof-leaks,question,mine,,Үй сіздікі ме?,Дом ваш?,Is it yours?
                roof-leaks,answer,yes,,Иә,Да,Yes
                roof-leaks,answer,no,,Жоқ,Нет,No
                roof-leaks,step,10-002,,Әкімдікке жазыңыз,Напишите в акимат,Write
                roof-leaks,step,03-001,mine = no,Кезекке тұрыңыз,Встаньте в очередь,Queue
                roof-leaks,example,10-002,mine = yes,,,
                roof-leaks,example,10-002 03-001,mine = no,,,
                """;
        LocalDate today = Kazakhstan.today(server.getBean(java.time.InstantSource.class));
        taken(sound, today.minusDays(1));
        assertThat(resident.get(OPEN + "/roof-leaks").body()).contains("Шатыр ағады");
        taken(sound.replace("Шатыр ағады", "Төбе ағады"), today);
        assertThat(resident.get(OPEN + "/roof-leaks").body()).contains("Төбе ағады");
        List<Situation> versions = situations().versions("roof-leaks");
        assertThat(versions).extracting(Situation::validFrom).containsExactly(today, today.minusDays(1));
        assertThat(keeper.get("/kk" + SituationCard.STAFF + "/"
                                + versions.getLast().id())
                        .body())
                .contains("Шатыр ағады");
        assertThat(sent(sound, today).body()).contains("басқа нұсқасы басталады");
        assertThat(officer.get(FILES).statusCode()).isEqualTo(403);
        assertThat(officer.get("/kk" + SituationCard.STAFF).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> sent(String text, LocalDate since) throws IOException {
        Path file = Files.writeString(folder.resolve("situations.csv"), text);
        return keeper.upload(FILES, FILES, new Upload(Map.of(SituationFile.SINCE, since.toString()), file));
    }

    private void taken(String text, LocalDate since) throws IOException {
        HttpResponse<String> sent = sent(text, since);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        Matcher digest = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"")
                .matcher(keeper.get(preview).body());
        assertThat(digest.find()).isTrue();
        assertThat(keeper.fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();
    }

    @Test
    void whatIsWrongInAFileIsToldAtItsCellAndNothingIsTaken() throws IOException {
        int before = situations().list().size();
        HttpResponse<String> refused = sent(HEAD + """
                well,situation,,,Құдық,Колодец,
                well,question,mine,,Құдық сіздікі ме?,Колодец ваш?,
                well,answer,yes,,Иә,Да,
                well,step,99-999,mine = maybe,Айтыңыз,Скажите,
                well,story,,,Қалай,Как,
                """, LocalDate.of(2026, 1, 1));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("story");
        HttpResponse<String> rules = sent(HEAD + """
                well,situation,,,Құдық,Колодец,
                well,question,mine,,Құдық сіздікі ме?,Колодец ваш?,
                well,answer,yes,,Иә,Да,
                well,step,99-999,mine = maybe,Айтыңыз,Скажите,
                well,example,99-999,mine = yes,,,
                """, LocalDate.of(2026, 1, 1));
        assertThat(rules.statusCode()).isEqualTo(422);
        assertThat(rules.body())
                .contains(
                        "каталогта 99-999 қызметі жоқ",
                        "кемінде екі жауабы болады",
                        "«maybe» деген жауабы жоқ",
                        "summary");
        assertThat(situations().list()).hasSize(before);
    }
}
