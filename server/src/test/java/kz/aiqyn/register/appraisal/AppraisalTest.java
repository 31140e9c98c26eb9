package kz.aiqyn.register.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.sealing.SealedRounds;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import kz.aiqyn.testing.WalkedOblast;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of project appraisal, as its users meet it: from a proposal to the site that it becomes.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalTest {

    private static final String STAFF = "/kk" + AppraisalCard.STAFF;
    private static final String OPEN = "/kk" + AppraisalCard.OPEN;
    private static final String CALLS = STAFF + AppraisalCard.CALLS;
    private static final String DESK = STAFF + AppraisalCard.DESK;
    private static final String FILES = "/kk/staff/files/" + ProposalFile.CODE;
    private static final Pattern LOCATION = Pattern.compile(".*/(\\d+)$");
    private static final String SECRET = "Тек маған белгілі себеп";

    @Autowired
    private ApplicationContext server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private InstantSource clock;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private WalkedOblast oblast;
    private Visitor economist;
    private Visitor approver;
    private Visitor officer;
    private Visitor stranger;
    private Visitor first;
    private Visitor second;
    private int year = 2070;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "weigh", 85);
        economist = signedIn("economist", NewGrant.everywhere(Role.ECONOMIST));
        approver = signedIn("approver", NewGrant.everywhere(Role.APPROVER));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), Role.OFFICER));
        first = signedIn("first", NewGrant.everywhere(AppraisalRights.EXPERT));
        second = signedIn("second", NewGrant.everywhere(AppraisalRights.EXPERT));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    private static long id(HttpResponse<String> added) {
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        Matcher found = LOCATION.matcher(added.headers().firstValue("Location").orElseThrow());
        assertThat(found.matches()).isTrue();
        return Long.parseLong(found.group(1));
    }

    /// A call of a year of its own with a budget, criteria and two experts, of whom the second works for district b.
    private long call() {
        year++;
        long call = id(economist.fill(
                CALLS + "/new",
                CALLS + "/new",
                Map.of(
                        "name.kk",
                        year + " іріктеуі",
                        "name.ru",
                        "Отбор " + year,
                        "name.en",
                        "",
                        "version",
                        "0",
                        "year",
                        Integer.toString(year),
                        "deadline",
                        Kazakhstan.today(clock).plusDays(3).toString())));
        row(call, "budget", Map.of("budget-year", Integer.toString(year + 1), "budget", "1000000"));
        row(call, "criterion", criterion("importance", "experts", "30"));
        row(call, "criterion", criterion("efficiency", "return", "40"));
        row(call, "criterion", criterion("budget", "burden", "30"));
        row(call, "expert", Map.of("login", "weigh-first", "expert", "1", "expert-of", ""));
        row(call, "expert", Map.of("login", "weigh-second", "expert", "2", "expert-of", oblast.district("b")));
        return call;
    }

    private static Map<String, String> criterion(String code, String basis, String weight) {
        return Map.of(
                "criterion",
                code,
                "criterion-name.kk",
                "Өлшемшарт " + code,
                "criterion-name.ru",
                "",
                "criterion-name.en",
                "",
                "basis",
                basis,
                "weight",
                weight);
    }

    private void row(long call, String what, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put(
                "version",
                Integer.toString(server.getBean(ProjectCalls.class).get(call).version()));
        HttpResponse<String> kept = economist.fill(CALLS + "/" + call, CALLS + "/" + call + "/" + what, form);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    }

    private Map<String, String> form(long call, String district, String name) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("call", Long.toString(call)),
                Map.entry("organisation", oblast.district(district)),
                Map.entry("name.kk", name),
                Map.entry("name.ru", ""),
                Map.entry("name.en", ""),
                Map.entry("kind", "school"),
                Map.entry("unit", "place"),
                Map.entry("capacity", "100"),
                Map.entry("people", "900"),
                Map.entry("benefit", "20000"),
                Map.entry("upkeep", "5000"),
                Map.entry("readiness", "80"),
                Map.entry("rivals", ""),
                Map.entry("requires", ""),
                Map.entry("version", "0")));
    }

    private long proposal(long call, String district, String name, int cost) {
        Visitor visitor = economist;
        long id = id(visitor.fill(STAFF + "/new", STAFF + "/new", form(call, district, name)));
        assertThat(cost(visitor, id, cost).statusCode()).isEqualTo(303);
        return id;
    }

    private HttpResponse<String> cost(Visitor visitor, long id, int cost) {
        Map<String, String> fields =
                Map.of("cost-year", Integer.toString(year + 1), "cost", Integer.toString(cost), "version", version(id));
        return visitor.fill(STAFF + "/" + id, STAFF + "/" + id + "/cost", fields);
    }

    private String version(long proposal) {
        return Integer.toString(server.getBean(Proposals.class).get(proposal).version());
    }

    private long complete(long call, String district, String name, int cost) {
        long id = proposal(call, district, name, cost);
        assertThat(step(economist, id, "accept", "proposed").statusCode()).isEqualTo(303);
        return id;
    }

    private static HttpResponse<String> step(Visitor visitor, long proposal, String event, String seen) {
        String one = STAFF + "/" + proposal;
        return visitor.fill(one, one + "/" + event, Map.of("seen", seen, "comment", "Негізі бар"));
    }

    private static HttpResponse<String> step(Visitor visitor, long call, String event) {
        return visitor.fill(
                CALLS + "/" + call, CALLS + "/" + call + "/" + event, Map.of("seen", "", "comment", "№ 12 шешім"));
    }

    private static HttpResponse<String> hand(Visitor expert, long proposal, int mark, String reason) {
        return expert.fill(
                DESK + "/" + proposal,
                DESK + "/" + proposal,
                Map.of("mark.importance", Integer.toString(mark), "reason.importance", reason, "conflict", ""));
    }

    @Test
    void aBodyProposesAndTheEconomistReturnsAndAccepts() {
        long call = call();
        Map<String, String> wrong = form(call, "a", "Қате мектеп");
        wrong.put("capacity", "көп");
        wrong.put("unit", "дана");
        wrong.put("people", "-3");
        HttpResponse<String> refused = officer.fill(STAFF + "/new", STAFF + "/new", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-capacity\"", "id=\"error-unit\"", "id=\"error-people\"");

        long id = id(officer.fill(STAFF + "/new", STAFF + "/new", form(call, "a", "Жаңа мектеп")));
        HttpResponse<String> costless = step(economist, id, "accept", "proposed");
        assertThat(costless.statusCode()).isEqualTo(422);
        assertThat(costless.body()).contains("алдымен жылдар бойынша құнын енгізіңіз");
        assertThat(cost(officer, id, 500_000).statusCode()).isEqualTo(303);
        assertThat(step(officer, id, "accept", "proposed").statusCode()).isEqualTo(403);

        assertThat(step(economist, id, "return", "proposed").statusCode()).isEqualTo(303);
        assertThat(officer.get(STAFF + "/" + id).body()).contains("қайтарылған", "Негізі бар", "/resubmit\"");
        assertThat(step(officer, id, "resubmit", "returned").statusCode()).isEqualTo(303);
        assertThat(step(economist, id, "accept", "proposed").statusCode()).isEqualTo(303);
        assertThat(cost(officer, id, 1).statusCode()).as("it is complete").isEqualTo(422);
        assertThat(stranger.get(STAFF + "/" + id).statusCode()).isEqualTo(403);
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        long id = proposal(call(), "a", "Екі қолды мектеп", 400_000);
        Map<String, String> old = form(0, "a", "Басқа ат");
        old.put("version", "1");
        String edit = STAFF + "/" + id + "/edit";
        assertThat(officer.fill(edit, edit, old).statusCode()).isEqualTo(409);
        old.put("version", version(id));
        assertThat(officer.fill(edit, edit, old).statusCode()).isEqualTo(303);
        assertThat(officer.get(STAFF + "/" + id).body()).contains("Басқа ат", "Екі қолды мектеп &gt; Басқа ат");
    }

    @Test
    void takesProposalsFromAFileOnceAndUndoesThem() throws IOException {
        call();
        String rows = """
            call,organisation,name_kk,kind,unit,capacity,people,benefit,upkeep,readiness,cost_year,cost
            %1$d,%2$s,Файл мектебі,school,place,200,1500,9000,4000,60,%3$d,300000
            %1$d,%2$s,Файл мектебі,school,place,200,1500,9000,4000,60,%4$d,200000.5
            """.formatted(year, oblast.district("a"), year + 1, year + 2);
        Path file = Files.writeString(folder.resolve("жобалар.csv"), rows);
        HttpResponse<String> sent = officer.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        String shown = officer.get(preview).body();
        assertThat(shown).contains("Файл мектебі", "300000", "200000.5");
        assertThat(count("Файл мектебі")).isZero();
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(shown);
        assertThat(digest.find()).isTrue();
        assertThat(officer.fill(preview, preview, Map.of("digest", digest.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(count("Файл мектебі")).isEqualTo(1);
        assertThat(officer.fill(FILES, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(count("Файл мектебі")).isZero();
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        call();
        String rows = """
            call,organisation,name_kk,kind,unit,capacity,people,benefit,upkeep,readiness,cost_year,cost
            %1$d,%2$s,Дұрыс мектеп,school,place,200,1500,9000,4000,60,%3$d,300000
            1999,%2$s,Ескі мектеп,school,place,200,1500,9000,4000,60,%3$d,300000
            %1$d,%2$s,Қате мектеп,сарай,дана,жүз,1500,9000,4000,160,%3$d,-5
            """.formatted(year, oblast.district("a"), year + 1);
        Path file = Files.writeString(folder.resolve("wrong.csv"), rows);
        HttpResponse<String> refused = officer.upload(FILES, FILES, new Upload(Map.of(), file));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1999", "сарай", "дана", "жүз", "160", "-5");
        assertThat(count("Дұрыс мектеп")).isZero();
    }

    private long count(String name) {
        return database.sql("select count(*) from appraisal.proposal where name_kk = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void findsThePlantedOverrunAndCountsItAsAnybodyCan() {
        record Cost(long id, String kind, String unit, int year, double total, double capacity) {}
        List<Cost> all = database.sql("""
            select p.id, p.kind, p.unit, c.year, sum(t.amount) as total, p.capacity
            from appraisal.proposal p join appraisal.call c on c.id = p.call
            join appraisal.cost t on t.proposal = p.id group by p.id, c.year
            """).query(Cost.class).list();
        int thisYear = Kazakhstan.today(clock).getYear();
        List<Long> found = new ArrayList<>();
        for (Cost one : all.stream().filter(cost -> cost.year() <= thisYear).toList()) {
            double[] alike = all.stream()
                    .filter(other ->
                            other.kind().equals(one.kind()) && other.unit().equals(one.unit()))
                    .filter(other -> other.year() <= one.year() && other.year() > one.year() - 10)
                    .mapToDouble(other -> BigDecimal.valueOf(other.total() / other.capacity())
                            .setScale(3, RoundingMode.HALF_UP)
                            .doubleValue())
                    .sorted()
                    .toArray();
            double norm = database.sql(
                            "select cost from appraisal.norm where kind = ? and unit = ? order by valid_from desc limit 1")
                    .params(one.kind(), one.unit())
                    .query(Double.class)
                    .single();
            double overNorm = Math.max(0, one.total() - norm * one.capacity());
            double overPeers = Math.max(0, one.total() - quantile(alike, 0.75) * one.capacity());
            double expected = alike.length >= 5 ? Math.min(overNorm, overPeers) : overNorm;
            JudgedCost judged = server.getBean(UnitCosts.class).of(one.id());
            assertThat(judged.overrun().doubleValue()).isCloseTo(expected, Offset.offset(2.0));
            if (one.total() > 1.5 * norm * one.capacity()) {
                found.add(one.id());
            }
        }
        assertThat(found).as("planted").isNotEmpty();
        assertThat(economist.get(STAFF + "/" + found.getFirst()).body()).contains("Тиісті құннан", "<svg", "медиана");
        assertThat(economist.get(STAFF + "?facet=overrun").body()).contains(STAFF + "/" + found.getFirst() + "\"");
    }

    /// Of type 7.
    private static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    @Test
    void aCuriousExpertSeesNobodyElsesScoresByAnyRoute() {
        long call = call();
        long ours = complete(call, "a", "Құпия мектеп", 300_000);
        long theirs = complete(call, "b", "Өз мектебі", 200_000);
        assertThat(step(economist, call, "start").statusCode()).isEqualTo(303);
        assertThat(hand(first, ours, 9, SECRET).statusCode()).isEqualTo(303);
        assertThat(first.get(DESK + "/" + ours).body()).contains(SECRET);

        assertThat(second.get(DESK).body()).contains("Құпия мектеп").doesNotContain("Өз мектебі");
        assertThat(second.get(DESK + "/" + theirs).statusCode()).as("own body").isEqualTo(403);
        assertThat(hand(second, ours, 12, "Тым көп").statusCode()).isEqualTo(422);
        assertThat(step(economist, call, "open").body()).contains("бәрі келмейінше");
        List<String> routes = List.of(
                DESK,
                DESK + "/" + ours,
                STAFF + "/" + ours,
                STAFF,
                STAFF + ".csv",
                STAFF + ".json",
                CALLS + "/" + call,
                CALLS + "/" + call + "/ranking",
                CALLS + "/" + call + "/choice",
                OPEN + "/" + ours,
                OPEN + ".csv",
                OPEN + AppraisalCard.CALLS + "/" + call,
                "/kk/staff/sections/appraisal");
        for (String route : routes) {
            for (Visitor curious : List.of(second, economist, approver, new Visitor(port))) {
                assertThat(curious.get(route).body()).as(route).doesNotContain(SECRET);
            }
        }
        assertThat(second.get(CALLS + "/" + call + "/ranking").statusCode()).isEqualTo(403);
        assertThat(server.getBean(SealedRounds.class).revealed("appraisal.call:" + call))
                .isEmpty();
        assertThat(database.sql("select count(*) from appraisal.score where proposal = ?")
                        .param(ours)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCallGoesFromScoresToASignedDecisionAndItsSites() {
        long call = call();
        long good = complete(call, "a", "Үздік мектеп", 300_000);
        long dear = complete(call, "a", "Қымбат мектеп", 600_000);
        long other = complete(call, "c", "Үшінші мектеп", 500_000);
        long own = complete(call, "b", "Екіншінің мектебі", 450_000);
        assertThat(step(economist, call, "start").statusCode()).isEqualTo(303);
        for (long each : List.of(good, dear, other, own)) {
            assertThat(hand(first, each, each == good ? 9 : 5, "Себебі " + each).statusCode())
                    .isEqualTo(303);
        }
        hand(second, good, 7, "Келісемін");
        hand(second, dear, 3, "Қымбат");
        assertThat(second.fill(
                                DESK + "/" + other,
                                DESK + "/" + other,
                                Map.of(
                                        "mark.importance",
                                        "",
                                        "reason.importance",
                                        "",
                                        "conflict",
                                        "Бұрын сонда істедім"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(step(economist, call, "open").statusCode()).isEqualTo(303);
        assertThat(step(economist, call, "rank").statusCode()).isEqualTo(303);
        server.getBean(Jobs.class).awaitAll();

        placesAddUp(call, good);
        assertThat(economist.get(STAFF + "/" + other).body())
                .contains("Бұрын сонда істедім", "мүдделер қақтығысына байланысты");
        assertThat(economist.get(STAFF + "/" + own).body()).contains("өз органының жобасына балл қоймайды");
        assertThat(officer.get(STAFF + "/" + good).body()).as("not yet for all").doesNotContain("id=\"place\"");
        assertThat(new Visitor(port)
                        .get(OPEN + AppraisalCard.CALLS + "/" + call)
                        .body())
                .doesNotContain("id=\"ranking\"");

        bestSetIsBest(call, 1_000_000_000L);
        decide(call, good, dear);
        everybodyReads(call, good, dear);
    }

    /// Each score is the sum of its points, and a place counts who has more.
    private void placesAddUp(long call, long best) {
        List<RankedProposal> ranked = server.getBean(Ranks.class).of(call);
        assertThat(ranked).hasSize(4);
        assertThat(ranked.getFirst().proposal()).isEqualTo(best);
        for (RankedProposal one : ranked) {
            double sum = one.points().stream()
                    .mapToDouble(point ->
                            point.score().doubleValue() * point.weight().doubleValue())
                    .sum();
            assertThat(sum).isCloseTo(one.score().doubleValue(), Offset.offset(0.05));
            long above = ranked.stream()
                    .filter(other -> other.score().compareTo(one.score()) > 0)
                    .count();
            assertThat(one.place()).isEqualTo(1 + above);
            assertThat(one.low().doubleValue()).isLessThanOrEqualTo(one.place());
        }
        RankedProposal.Point importance = ranked.getFirst().points().stream()
                .filter(point -> point.criterion().equals("importance"))
                .findFirst()
                .orElseThrow();
        assertThat(importance.number()).as("the mean of 9 and 7").isEqualByComparingTo("8");
        assertThat(importance.score()).isEqualByComparingTo("80");
        assertThat(economist.get(CALLS + "/" + call + "/ranking").body()).contains("Ең көп бергені");
    }

    private void bestSetIsBest(long call, long budget) {
        List<RankedProposal> ranked = server.getBean(Ranks.class).of(call);
        long most = 0;
        for (int set = 0; set < 1 << ranked.size(); set++) {
            long money = 0;
            long value = 0;
            for (int i = 0; i < ranked.size(); i++) {
                if ((set >> i & 1) == 1) {
                    money += server.getBean(UnitCosts.class)
                            .of(ranked.get(i).proposal())
                            .total()
                            .movePointRight(3)
                            .longValueExact();
                    value += ranked.get(i).score().movePointRight(2).longValueExact();
                }
            }
            most = money <= budget ? Math.max(most, value) : most;
        }
        Sweeps.Step whole = server.getBean(Sweeps.class).whole(call).orElseThrow();
        assertThat(whole.value()).isEqualTo(most);
        assertThat(whole.proven()).isTrue();
        assertThat(economist.get(CALLS + "/" + call + "/choice?percent=50").body())
                .contains("aria-current=\"true\">50 %", "type=\"checkbox\"");
    }

    private void decide(long call, long good, long dear) {
        String choice = CALLS + "/" + call + "/choice";
        assertThat(step(approver, call, "sign").body()).contains("бірде-бір жоба белгіленбеген");
        HttpResponse<String> unreasoned = pick(call, List.of(good, dear), "");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("себебін жазыңыз");
        assertThat(pick(call, List.of(good, dear), "Апатты мектеп").statusCode())
                .isEqualTo(303);
        assertThat(approver.get(choice).body()).contains("Апатты мектеп", "Лауазымды адамдардың таңдауы");
        assertThat(step(economist, call, "sign").statusCode()).isEqualTo(403);
        assertThat(step(approver, call, "sign").statusCode()).isEqualTo(303);
        assertThat(step(approver, call, "sign").statusCode())
                .as("a decision is final")
                .isEqualTo(422);
    }

    private HttpResponse<String> pick(long call, List<Long> chosen, String reason) {
        StringBuilder form = new StringBuilder("version=")
                .append(server.getBean(ProjectCalls.class).get(call).version());
        chosen.forEach(id -> form.append("&chosen=").append(id));
        server.getBean(Ranks.class)
                .of(call)
                .forEach(ranked -> form.append("&reason.")
                        .append(ranked.proposal())
                        .append('=')
                        .append(URLEncoder.encode(reason, StandardCharsets.UTF_8)));
        return economist.send(
                "POST", CALLS + "/" + call + "/choice", "application/x-www-form-urlencoded", form.toString());
    }

    private void everybodyReads(long call, long good, long dear) {
        Visitor resident = new Visitor(port);
        String published = resident.get(OPEN + AppraisalCard.CALLS + "/" + call).body();
        assertThat(published)
                .contains("id=\"ranking\"", "id=\"slider\"", "Үздік мектеп", "Апатты мектеп")
                .doesNotContain("weigh-first");
        assertThat(resident.get(OPEN + "/" + good).body())
                .contains("id=\"place\"", "Себебі " + good, "№ 1 сарапшы")
                .doesNotContain("weigh-first");
        Matcher site = Pattern.compile("href=\"(/kk/staff/registers/construction/\\d+)\"")
                .matcher(economist.get(STAFF + "/" + dear).body());
        assertThat(site.find()).as("a chosen project becomes a site").isTrue();
        assertThat(economist.get(site.group(1)).body())
                .contains("Қымбат мектеп", "href=\"" + STAFF + "/" + dear + "\"");
        assertThat(database.sql("select kind || ' ' || state || ' ' || first_sum from construction.site where name_kk"
                                + " = ?")
                        .param("Қымбат мектеп")
                        .query(String.class)
                        .single())
                .isEqualTo("school planned 600000.000");
        assertThat(officer.fill(STAFF + "/" + good, STAFF + "/" + good + "/resubmit", Map.of("seen", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isTakenAlongAndReadWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        String asked = "?organisation=" + oblast.district("b") + "&sort=-total";
        assertThat(resident.get(OPEN + asked).body()).contains("Жобаларды бағалау", "мың теңге");
        assertThat(resident.get(OPEN + ".csv" + asked).body())
                .startsWith("id,name_kk,name_ru,name_en,organisation")
                .contains("overrun", "capacity");
        assertThat(resident.get(OPEN + ".json" + asked).body()).contains("\"unit_cost\":");
        assertThat(resident.get(OPEN + ".xlsx" + asked).statusCode()).isEqualTo(200);
        assertThat(resident.get(OPEN + AppraisalCard.NORMS).body()).contains("ҚР ҚН 8.02-09");
        assertThat(resident.get("/ru" + AppraisalCard.OPEN + AppraisalCard.OVERVIEW + "?year="
                                + (Kazakhstan.today(clock).getYear() + 1))
                        .body())
                .contains("Обзор проектов", "<svg", "Район b");
        assertThat(officer.get(STAFF + ".csv").body()).doesNotContain("weigh-c");
    }

    @Test
    void givesItsMeasuresAndTellsOfThemToMeetings() {
        int last = Kazakhstan.today(clock).getYear();
        String district = oblast.district("c");
        server.getBean(Jobs.class).awaitAll();
        assertThat(value(district, "appraisal.proposals", year(last + 1))).isEqualTo(1);
        long id = proposal(call(), "c", "Өлшенетін мектеп", 700_000);
        server.getBean(Jobs.class).awaitAll();
        assertThat(value(district, "appraisal.asked", year(year))).isEqualTo(700);
        assertThat(value(district, "appraisal.complete", year(year))).isZero();
        step(economist, id, "accept", "proposed");
        server.getBean(Jobs.class).awaitAll();
        assertThat(value(district, "appraisal.complete", year(year))).isEqualTo(100);
        assertThat(economist.get("/kk/staff/sections/appraisal").body()).contains("Жобаларды бағалау");
        List<Attention> attention =
                server.getBean(AppraisalAttention.class).attention(LocalDate.of(last + 100, 1, 1), Scope.ALL);
        assertThat(attention).extracting(Attention::rule).contains("appraisal.attention.overrun");
    }

    private static String year(int number) {
        return Integer.toString(number);
    }

    private double value(String organisation, String measure, String period) {
        return database.sql("""
            select number from measure.current_value
            where organisation = :organisation and measure = :measure and period = :period
            """)
                .param("organisation", organisation)
                .param("measure", measure)
                .param("period", period)
                .query(Double.class)
                .single();
    }

    @Test
    void theDecidedCallOfTheDemonstrationWasOpenedAndRankedInItsOwnYear() {
        int last = Kazakhstan.today(clock).getYear() - 1;
        long call = database.sql("select min(id) from appraisal.call where year = ? and state = 'signed'")
                .param(last)
                .query(Long.class)
                .single();
        assertThat(server.getBean(Lives.class).history("appraisal.call:" + call))
                .hasSize(2)
                .allMatch(step -> Kazakhstan.day(step.at()).getYear() == last);
    }

    @Test
    void aRowOfACallIsRemovedWhileNothingRestsOnIt() {
        long call = call();
        row(call, "budget", Map.of("budget-year", year(year + 9), "budget", "5000"));
        row(call, "criterion", criterion("mistaken", "experts", "10"));
        complete(call, "a", "Бюджеті бар мектеп", 300_000);
        CallRows rows = server.getBean(CallRows.class);
        assertThat(remove(call, "budget", year(year + 9)).statusCode()).isEqualTo(303);
        assertThat(remove(call, "criterion", "mistaken").statusCode()).isEqualTo(303);
        assertThat(remove(call, "expert", "weigh-second").statusCode()).isEqualTo(303);
        assertThat(rows.budgets().list(call)).extracting(CallBudget::year).containsExactly(year + 1);
        assertThat(rows.criteria().list(call)).extracting(CallCriterion::code).doesNotContain("mistaken");
        assertThat(rows.experts().list(call)).extracting(CallExpert::login).containsExactly("weigh-first");
        assertThat(economist.get(CALLS + "/" + call).body())
                .contains("Жыл бюджеті алынды", "Өлшемшарт алынды", "Сарапшы алынды");

        HttpResponse<String> costing = remove(call, "budget", year(year + 1));
        assertThat(costing.statusCode()).isEqualTo(422);
        assertThat(costing.body()).contains("1 ұсынысының " + (year + 1) + " жылғы құны бар");
        assertThat(step(economist, call, "start").statusCode()).isEqualTo(303);
        for (Map.Entry<String, String> one : Map.of(
                        "budget", year(year + 1), "criterion", "importance", "expert", "weigh-first")
                .entrySet()) {
            HttpResponse<String> refused = remove(call, one.getKey(), one.getValue());
            assertThat(refused.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(refused.body()).containsAnyOf("балл қоя бастады", "балл сұралып қойған");
        }
        assertThat(rows.criteria().list(call)).hasSize(3);
        assertThat(economist.get(CALLS + "/" + call).body()).doesNotContain(CALLS + "/" + call + "/remove\"");
    }

    private HttpResponse<String> remove(long call, String row, String key) {
        String version =
                Integer.toString(server.getBean(ProjectCalls.class).get(call).version());
        return economist.fill(
                CALLS + "/" + call,
                CALLS + "/" + call + "/remove",
                Map.of("row", row, "removed", key, "version", version));
    }

    @Test
    void aValueLeadsToTheProposalsAsTheyWere() {
        long id = proposal(call(), "b", "Бұрынғы мектеп", 700_000);
        String district = oblast.district("b");
        String then = evidence(district, "appraisal.asked");
        assertThat(cost(economist, id, 900_000).statusCode()).isEqualTo(303);
        proposal(server.getBean(Proposals.class).get(id).call(), "b", "Кейінгі мектеп", 50_000);
        String now = evidence(district, "appraisal.asked");
        Visitor resident = new Visitor(port);
        assertThat(plain(resident.get("/kk" + then).body()))
                .contains("Бұрынғы мектеп", "700 000")
                .doesNotContain("Кейінгі мектеп", "900 000");
        assertThat(plain(resident.get("/kk" + now).body()))
                .contains("Бұрынғы мектеп", "Кейінгі мектеп", "950 000")
                .doesNotContain("700 000");
        assertThat(resident.get("/kk" + AppraisalCard.OPEN + "-records?measure=none")
                        .statusCode())
                .isEqualTo(404);
    }

    /// What is beyond norms and like projects is the same on the page as in the value, also where a norm came later.
    @Test
    void anOverrunOfAPageIsThatOfItsValue() {
        List<Period> years = IntStream.range(2020, 2100).mapToObj(Period::year).toList();
        List<MeasureKey> keys = new ArrayList<>();
        Map<MeasureKey, String> pages = new HashMap<>();
        Map<MeasureKey, Double> values = new HashMap<>();
        AppraisalMeasures measures = server.getBean(AppraisalMeasures.class);
        measures.contribute(MeasureQuery.of(List.of("appraisal.overrun"), years, List.of()), (key, value, evidence) -> {
            keys.add(key);
            values.put(key, ((ContributedValue.Value) value).number());
            pages.put(key, measures.records(key, evidence.knownAt()).orElseThrow());
        });
        List<MeasureKey> over =
                keys.stream().filter(key -> values.getOrDefault(key, 0.0) > 0).toList();
        assertThat(over).isNotEmpty();
        KnownProposals known = server.getBean(KnownProposals.class);
        for (MeasureKey key : over) {
            String at = pages.getOrDefault(key, "").replaceFirst(".*known=", "");
            double sum = known.list(key.organisation(), key.period().year(), Instant.parse(at)).stream()
                    .mapToDouble(one -> one.overrun().doubleValue())
                    .sum();
            assertThat(sum / 1000).as(key.toString()).isCloseTo(values.get(key), Offset.offset(1e-9));
        }
    }

    private String evidence(String organisation, String measure) {
        AppraisalMeasures measures = server.getBean(AppraisalMeasures.class);
        List<String> found = new ArrayList<>();
        measures.contribute(
                MeasureQuery.of(List.of(measure), List.of(Period.year(year)), List.of(organisation)),
                (key, value, evidence) ->
                        found.add(measures.records(key, evidence.knownAt()).orElseThrow()));
        return found.getFirst();
    }

    /// A page with plain spaces between thousands.
    private static String plain(String page) {
        return page.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        long id = proposal(call(), "c", "Шарттағы мектеп", 100_000);
        Period period = Period.year(year);
        MeasureQuery query = MeasureQuery.of(
                List.of("appraisal.proposals"), List.of(period), List.of(oblast.district("c"), oblast.district("b")));
        new MeasureSourceContract(server.getBean(AppraisalMeasures.class), query)
                .check(
                        () -> {
                            database.sql("delete from appraisal.cost where proposal = ?")
                                    .params(id)
                                    .update();
                            database.sql("delete from appraisal.proposal where id = ?")
                                    .params(id)
                                    .update();
                        },
                        new MeasureKey(oblast.district("c"), "appraisal.proposals", period));
    }
}
