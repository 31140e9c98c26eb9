package kz.aiqyn.oversight.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.RecordFate;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What became of the indicators that assignments were to move. Of three districts one has 40 % of good roads in the
/// first quarter of 2024, the others 50 and 60; in the third it has 80.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentAimTest {

    private static final String STAFF = "/kk" + AssignmentCard.STAFF;
    private static final String OPEN = "/kk" + AssignmentCard.OPEN;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");
    private static final String NO_CAUSE = "Бұл өзгеріске тапсырма себеп болды дегенді білдірмейді";

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    private WalkedOblast oblast;
    private Visitor controller;
    private String indicator;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        oblast = WalkedOblast.make(server, "moved", 62);
        indicator = oblast.code() + "/" + WalkedOblast.INDICATOR;
        StringBuilder values = new StringBuilder("unit,period,measure,value\n");
        Map.of("a", 80, "b", 50, "c", 60)
                .forEach((letter, good) -> values.append("%1$s,2024-Q3,%2$s.good,%3$d%n%1$s,2024-Q3,%2$s.all,100%n"
                        .formatted(oblast.district(letter), oblast.code(), good)));
        Path file = Files.writeString(folder.resolve("third.csv"), values.toString());
        assertThat(server.getBean(ValueImports.class).store(List.of(ImportRequest.of(file, oblast.code(), "1"))))
                .singleElement()
                .isInstanceOf(ImportResult.Stored.class);
        server.getBean(Jobs.class).awaitAll();
        server.getBean(EditionDesk.class)
                .publishPast(oblast.code(), Period.quarter(2024, 3), Instant.parse("2024-11-01T00:00:00Z"));
        controller = new Visitor(port);
        String login = oblast.account("controller", NewGrant.everywhere(AssignmentRights.CONTROLLER));
        assertThat(controller.signIn(login, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> sent(String letter, String named, String given, String term) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "name.kk",
                "Жолды жөндеу, " + term,
                "organisation",
                oblast.district(letter),
                "origin",
                "visit",
                "weight",
                "1",
                "indicator",
                named));
        form.putAll(Map.of("given-on", given, "term", term, "promised", "1"));
        return controller.fill(STAFF + "/new", STAFF + "/new", form);
    }

    private long give(String letter, String given, String term) {
        HttpResponse<String> answer = sent(letter, indicator, given, term);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String value(String district, String period) {
        return "/kk/units/%s/values/%s/%s".formatted(district, WalkedOblast.INDICATOR, period);
    }

    private RecordFate fate(long id) {
        return server.getBean(AssignmentFates.class)
                .of(Set.of(Long.toString(id)))
                .get(Long.toString(id));
    }

    private String told(long id) {
        return Wording.of(Language.KK).say(fate(id).moved().orElseThrow());
    }

    @Test
    void bothEndsStandSideBySideWithTheDifferenceAndClaimNoCause() {
        long id = give("a", "2024-04-15", "2024-08-01");
        for (String page : List.of(
                controller.get(STAFF + "/" + id).body(),
                new Visitor(port).get(OPEN + "/" + id).body())) {
            assertThat(page)
                    .contains("Жақсы жолдың үлесі", NO_CAUSE)
                    .contains("href=\"%s\">40".formatted(value(oblast.district("a"), "2024-Q1")))
                    .contains("href=\"%s\">80".formatted(value(oblast.district("a"), "2024-Q3")))
                    .contains("+40", "пайыздық тармақ", "3 ішінен 3-орын", "3 ішінен 1-орын", "2 орынға жоғары");
        }
        assertThat(new Visitor(port).get(value(oblast.district("a"), "2024-Q3")).statusCode())
                .as("the figure's page")
                .isEqualTo(200);
        assertThat(told(id)).contains("40", "80", "3 ішінен 3-орын → 3 ішінен 1-орын");
    }

    @Test
    void whatIsNotPublishedYetIsSaid() {
        long id = give("a", "2024-04-15", "2024-12-01");
        String page = controller.get(STAFF + "/" + id).body();
        assertThat(page)
                .contains("2024-Q1", "аяқталған кезең әлі жарияланған жоқ")
                .doesNotContain("2024-Q3", "Айырмасы");
        assertThat(told(id)).contains("40", "әлі жарияланған жоқ");
    }

    @Test
    void thereMayBeNothingBefore() {
        long id = give("b", "2024-02-01", "2024-03-01");
        assertThat(controller.get(STAFF + "/" + id).body())
                .contains("Бұл күнге дейін аяқталған, жарияланған кезең жоқ", "2024-Q3")
                .doesNotContain("Айырмасы");
    }

    @Test
    void anIndicatorThatIsNowhereIsRefusedAndOneThatDoesNotRateTheExecutorIsTold() {
        assertThat(sent("a", oblast.code() + "/no.such", "2024-04-15", "2024-08-01")
                        .body())
                .contains("id=\"error-indicator\"");
        assertThat(sent("a", "түсініксіз", "2024-04-15", "2024-08-01").body()).contains("id=\"error-indicator\"");
        HttpResponse<String> whole = controller.fill(
                STAFF + "/new",
                STAFF + "/new",
                new TreeMap<>(Map.of(
                        "name.kk",
                        "Облысқа",
                        "organisation",
                        oblast.code(),
                        "origin",
                        "visit",
                        "weight",
                        "1",
                        "indicator",
                        indicator,
                        "given-on",
                        "2024-04-15",
                        "term",
                        "2024-08-01")));
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(303);
        assertThat(controller
                        .get(whole.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("жарияланған рейтингтерде бұл көрсеткіштің мәні жоқ");
    }

    @Test
    void aRoleThatOnlySeesReadsItToo() {
        long id = give("c", "2024-04-15", "2024-08-01");
        Visitor officer = new Visitor(port);
        String login = oblast.account("officer", NewGrant.at(oblast.district("c"), Role.OFFICER));
        assertThat(officer.signIn(login, WalkedOblast.PASSWORD).statusCode()).isEqualTo(302);
        assertThat(officer.get(STAFF + "/" + id).body())
                .contains(value(oblast.district("c"), "2024-Q3"), "1 орынға төмен");
    }
}
