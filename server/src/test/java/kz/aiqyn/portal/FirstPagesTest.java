package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody finds who signs in, by what they are, over the invented oblast as it was published.
@PortalTest
class FirstPagesTest {

    private static final String PASSWORD = "қалың-орман-2026";
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private static final Map<Role, String> ASKED = Map.of(
            Role.ADMINISTRATOR, "monday.coming.administer",
            Role.ECONOMIST, "monday.coming.prepare",
            Role.APPROVER, "monday.coming.publish",
            Role.LEADER, "monday.coming.read",
            Role.HEAD, "monday.coming.object",
            Role.OFFICER, "monday.coming.object",
            Role.AUDITOR, "monday.coming.audit");

    @Autowired
    private AccountRegister accounts;

    @LocalServerPort
    private int port;

    private Visitor signedIn(String login, NewGrant... grants) {
        if (MADE.add(login)) {
            accounts.create(new NewAccount(login, "Ерлан Ойданов", PASSWORD, false, List.of(grants)));
        }
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    private Visitor leader() {
        return signedIn("first-leader", NewGrant.everywhere(Role.LEADER));
    }

    private static ReportContent last() {
        InventedRatings ratings = InventedRatings.get();
        return ratings.content(
                ratings.find(InventedRatings.AKIMATS, Period.quarter(2025, 4)).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void whoeverLeadsReadsWhoIsAheadWhoBehindAndWhyWithoutAClick(Language language) {
        Words words = new Words(language);
        for (Visitor reader : List.of(leader(), signedIn("first-approver", NewGrant.everywhere(Role.APPROVER)))) {
            String page = reader.get(words.path("/staff")).body();
            int at = page.indexOf(words.say("monday.leads"));
            for (Edition group : last().current()) {
                List<Integer> placed = new Standings(group)
                        .rated().stream()
                                .filter(unit -> group.place(Tree.INDEX, unit).isPresent())
                                .toList();
                assertThat(page)
                        .contains(
                                words.name(group.units().get(placed.getFirst()).names()))
                        .contains(words.name(group.units().get(placed.getLast()).names()));
            }
            assertThat(at).isPositive();
            assertThat(page)
                    .contains(words.wording().period(Period.quarter(2025, 4)), "Айдос Үлгіұлы")
                    .contains(words.say("monday.lags"), words.say("monday.fell"))
                    .contains(words.say("monday.cause"), words.say("monday.lift.label"), "→")
                    .contains(words.say("portal.month"), words.wording().period(Period.month(2025, 12)))
                    .contains(words.say("monday.heard", 2, 1), words.say("monday.objections.none"))
                    .contains("/staff/monday/ulgi-akimats/2025-Q4/1/");
            saysByWhatTheyFellAndTheOtherRating(words, page);
            // What waits for them comes after the answers.
            assertThat(page.indexOf(words.say("monday.tasks.waiting"))).isGreaterThan(at);
        }
    }

    private static void saysByWhatTheyFellAndTheOtherRating(Words words, String page) {
        assertThat(page).contains(words.say("monday.fell.rule", Period.quarter(2025, 3), 2));
        InventedRatings ratings = InventedRatings.get();
        ReportContent departments = ratings.content(ratings.find(InventedRatings.DEPARTMENTS, Period.quarter(2025, 4))
                .orElseThrow());
        Edition group = departments.current().getFirst();
        List<Integer> rated = new Standings(group).rated();
        assertThat(page.substring(page.indexOf(words.say("monday.objections.open"))))
                .contains(words.name(departments.methodology().identity().title()))
                .contains(words.name(group.units().get(rated.getFirst()).names()))
                .contains(words.name(group.units().get(rated.getLast()).names()));
    }

    /// Of two that lost as many places, the one whose score fell more stands first.
    @Test
    void whoFellMostIsToldByPlacesAndThenByTheScore() {
        Words words = new Words(Language.KK);
        ReportContent content = last();
        record Fallen(String name, int places, double lost) {}
        List<Fallen> fallen = new ArrayList<>();
        for (Edition group : content.current()) {
            Edition before = content.before(group).orElseThrow();
            for (int unit = 0; unit < group.units().size(); unit++) {
                OptionalInt then = before.find(group.units().get(unit).code());
                if (then.isPresent()
                        && content.story(group.units().get(unit).code()).movement() instanceof Movement.Moved moved) {
                    fallen.add(new Fallen(
                            words.name(group.units().get(unit).names()),
                            -moved.gained(),
                            before.scores(Tree.INDEX)[then.getAsInt()] - group.scores(Tree.INDEX)[unit]));
                }
            }
        }
        fallen.sort(Comparator.comparingInt(Fallen::places)
                .thenComparingDouble(Fallen::lost)
                .reversed());
        String page = leader().get("/kk/staff").body();
        int from = page.indexOf(words.say("monday.fell") + "</h3>");
        assertThat(page.substring(from, page.indexOf("strip-line", from)))
                .containsSubsequence(fallen.get(0).name(), fallen.get(1).name())
                .doesNotContain(fallen.get(2).name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void aRatedBodyFindsItsOwnPlaceWhyAndWhatWouldLiftItFirst(Language language) {
        Words words = new Words(language);
        for (Role role : List.of(Role.HEAD, Role.OFFICER)) {
            String page = signedIn("first-own-" + role.code().toLowerCase(Locale.ROOT), NewGrant.at("bidaily", role))
                    .get(words.path("/staff"))
                    .body();
            int place = page.indexOf(words.say("report.path.heading"));
            assertThat(place).isPositive();
            assertThat(page)
                    .contains("class=\"path\"", words.say("report.lift.heading"), "Айдос Үлгіұлы")
                    .contains(words.say("monday.own.objections"), words.say("monday.own.objections.none"))
                    .doesNotContain(words.say("monday.lags") + "</h3>", "/staff/monday/");
            assertThat(page.indexOf(words.say("report.lift.heading"))).isGreaterThan(place);
            assertThat(page.indexOf(words.say("monday.coming"))).isGreaterThan(place);
        }
    }

    @Test
    void whoeverSpeaksForSeveralFindsThemInOneTable() {
        String page = signedIn("first-several", NewGrant.at("bidaily", Role.HEAD), NewGrant.at("otarly", Role.HEAD))
                .get("/kk/staff")
                .body();
        assertThat(page).contains("Сіз өкілі болып отырған ұйымдар", "Бидайлы ауданы", "Отарлы ауданы");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void nobodysPageIsEmpty(Language language) {
        Words words = new Words(language);
        for (Map.Entry<Role, String> role : ASKED.entrySet()) {
            NewGrant grant = role.getKey() == Role.HEAD || role.getKey() == Role.OFFICER
                    ? NewGrant.at("shyghanaq", role.getKey())
                    : NewGrant.everywhere(role.getKey());
            String page = signedIn("first-" + role.getKey().code().toLowerCase(Locale.ROOT) + "-only", grant)
                    .get(words.path("/staff"))
                    .body();
            String[] sentence =
                    words.wording().find(role.getValue()).orElseThrow().split(Pattern.quote("{0}"), -1);
            assertThat(page)
                    .as(role.getKey() + " " + language)
                    .contains(words.say("monday.coming"))
                    .contains(
                            words.wording().period(Period.quarter(2026, 1)),
                            words.wording().day(Period.quarter(2026, 1).end()))
                    .contains(sentence[0]);
        }
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        assertThat(signedIn("first-nobody").get("/ru/staff").body())
                .contains("Вам ещё не дали роли")
                .doesNotContain("Что впереди");
    }

    @Test
    void homeIsOneClickAwayFromEveryPageAndThePublicOnesKnowWhoIsSignedIn() {
        Visitor reader = leader();
        assertThat(reader.get("/kk/staff/me").body()).contains("<a href=\"/kk/staff\">Бүгін</a>");
        assertThat(reader.get("/kk/staff").body()).contains("<a href=\"/kk/staff\" aria-current=\"page\">Бүгін</a>");
        for (String address : List.of("/kk", "/kk/units/bidaily", "/kk/about")) {
            assertThat(reader.get(address).body())
                    .as(address)
                    .contains("<a href=\"/kk/staff\">Бүгін</a>", "Ерлан Ойданов")
                    .doesNotContain(">Кіру</a>");
            assertThat(new Visitor(port).get(address).body())
                    .as(address)
                    .contains(">Кіру</a>")
                    .doesNotContain("Ерлан Ойданов");
        }
    }
}
