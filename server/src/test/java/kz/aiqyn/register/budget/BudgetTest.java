package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSourceContract;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of budget execution, as its users meet it.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {

    private static final String STAFF = "/kk" + BudgetCard.STAFF;
    private static final String OPEN = "/ru" + BudgetCard.OPEN;
    private static final String FILES = "/kk/staff/files/" + ExecutionFile.CODE;
    private static final String HEAD =
            "oblast_kato,month,row_id,parent_row_id,level,code,name_ru,approved_year,adjusted_year,plan_year,plan_period,executed,obligations,development\n";

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
    private Visitor financier;
    private Visitor officer;
    private Visitor stranger;

    @BeforeAll
    void fill() {
        oblast = WalkedOblast.make(server, "purse", 58);
        financier = signedIn("financier", NewGrant.everywhere(BudgetRights.FINANCIER));
        officer = signedIn("officer", NewGrant.at(oblast.district("a"), Role.OFFICER));
        stranger = signedIn("stranger", NewGrant.at(oblast.district("c"), BudgetRights.FINANCIER));
    }

    private Visitor signedIn(String name, NewGrant grant) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(oblast.account(name, grant), WalkedOblast.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }

    /// A report of a few rows: revenue of tax alone, expenditure in one programme of the current budget and one of
    /// development.
    private static String report(String kato, String month, double tax, double plan, double spent) {
        StringBuilder rows = new StringBuilder();
        String start = kato + "," + month + ",";
        rows.append(start).append("1,,0,1,I. ДОХОДЫ,%1$s,%1$s,%1$s,%2$s,%2$s,0,%n".formatted(tax * 4, tax));
        rows.append(start).append("2,1,1,,НАЛОГОВЫЕ ПОСТУПЛЕНИЯ,%1$s,%1$s,%1$s,%2$s,%2$s,0,%n".formatted(tax * 4, tax));
        rows.append(start)
                .append("3,2,2,1,Налоговые поступления,%1$s,%1$s,%1$s,%2$s,%2$s,0,%n".formatted(tax * 4, tax));
        String spending = "%1$s,%1$s,%1$s,%2$s,%3$s,%3$s,".formatted(plan * 2, plan, spent);
        rows.append(start).append("4,,0,2,II. ЗАТРАТЫ,").append(spending).append("\n");
        rows.append(start).append("5,4,1,4,Образование,").append(spending).append("\n");
        rows.append(start)
                .append("6,5,2,2,Общее среднее образование,")
                .append(spending)
                .append("\n");
        rows.append(start)
                .append("7,6,3,464,Отдел образования,")
                .append(spending)
                .append("\n");
        rows.append(start)
                .append("8,7,4,003,Общеобразовательное обучение,%1$s,%1$s,%1$s,%2$s,%2$s,0,no%n"
                        .formatted(plan, plan / 2));
        rows.append(start)
                .append("9,7,4,024,Строительство школ,%1$s,%1$s,%1$s,%2$s,%3$s,%4$s,yes%n"
                        .formatted(plan, plan / 2, spent - plan / 2, spent));
        return rows.toString();
    }

    private String send(Visitor who, String text) throws IOException {
        HttpResponse<String> sent = who.upload(FILES, FILES, new Upload(Map.of(), file("report.csv", text)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> refused(Visitor who, String text) throws IOException {
        HttpResponse<String> sent = who.upload(FILES, FILES, new Upload(Map.of(), file("bad.csv", text)));
        assertThat(sent.statusCode()).isEqualTo(422);
        return sent;
    }

    private void confirm(Visitor who, String preview) {
        String shown = who.get(preview).body();
        assertThat(who.fill(preview, preview, Map.of("digest", digest(shown))).statusCode())
                .isEqualTo(303);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String digest(String preview) {
        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(preview);
        assertThat(digest.find()).as(preview).isTrue();
        return digest.group(1);
    }

    private long current(String kato, String month) {
        BudgetReports reports = server.getBean(BudgetReports.class);
        return server.getBean(Budgets.class)
                .find(kato)
                .flatMap(budget -> reports.find(budget.id(), Period.of(month)))
                .map(BudgetReport::id)
                .orElse(0L);
    }

    private double value(String organisation, String measure, String period) {
        server.getBean(Jobs.class).awaitAll();
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
    void showsWhatAFileChangesTakesItOnceCorrectsAndUndoesIt() throws IOException {
        String kato = oblast.territory("a");
        String first = send(financier, HEAD + report(kato, "2022-09", 1_000.5, 5_000, 4_000));
        assertThat(financier.get(first).body()).contains("1 өзгеріс", "2022-09: 9");
        assertThat(current(kato, "2022-09")).isZero();
        confirm(financier, first);
        long one = current(kato, "2022-09");
        assertThat(one).isPositive();
        assertThat(value(oblast.district("a"), "revenue.tax", "2022-09")).isEqualTo(1_000.5);
        assertThat(value(oblast.district("a"), "expenditure.executed", "2022-09"))
                .isEqualTo(4_000);
        assertThat(value(oblast.district("a"), "development.plan", "2022-09")).isEqualTo(2_500);

        String second = send(financier, HEAD + report(kato, "2022-09", 1_000.5, 5_000, 4_500));
        assertThat(financier.get(second).body()).contains("2022-09: 5 / 9", "есеп түзетіледі");
        confirm(financier, second);
        long two = current(kato, "2022-09");
        assertThat(two).isNotEqualTo(one);
        assertThat(financier.get(STAFF + "/" + one).body()).contains("Бұл есеп", "түзетілді", "/" + two + "\"");
        assertThat(value(oblast.district("a"), "expenditure.executed", "2022-09"))
                .isEqualTo(4_500);

        HttpResponse<String> late = financier.fill(FILES, first + "/undo", Map.of());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("өзгертілген");
        assertThat(financier.fill(FILES, second + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(current(kato, "2022-09")).isEqualTo(one);
        assertThat(value(oblast.district("a"), "expenditure.executed", "2022-09"))
                .isEqualTo(4_000);
        assertThat(financier.fill(FILES, first + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(current(kato, "2022-09")).isZero();
    }

    @Test
    void aNumberThatACorrectionLeavesAloneStaysKnownSinceThen() throws IOException {
        String kato = oblast.territory("b");
        confirm(financier, send(financier, HEAD + report(kato, "2021-06", 700, 3_000, 2_000)));
        BudgetTotals totals = server.getBean(BudgetTotals.class);
        BudgetTotals.Known before = totals.of(current(kato, "2021-06")).get("tax ");
        confirm(financier, send(financier, HEAD + report(kato, "2021-06", 700, 3_000, 2_500)));
        Map<String, BudgetTotals.Known> after = totals.of(current(kato, "2021-06"));
        assertThat(after.get("tax ")).isEqualTo(before);
        assertThat(after.get("expenditure ").planKnown()).isEqualTo(before.planKnown());
        assertThat(after.get("expenditure ").executedKnown()).isAfter(before.executedKnown());
    }

    @Test
    void refusesAFileWholeAndSaysEveryErrorAtItsCell() throws IOException {
        String kato = oblast.territory("a");
        String sound = HEAD + report(kato, "2020-09", 10, 50, 40);
        assertThat(refused(financier, sound.replace(kato, "999900000")).body())
                .contains("bad.csv", "oblast_kato", "999900000", "ешбір әкімдікке сәйкес келмейді");
        assertThat(refused(financier, sound.replace("2020-09", "2020-13")).body())
                .contains("month", "2020-13");
        assertThat(refused(financier, sound.replace(kato, "58")).body()).contains("тоғыз цифр");
        assertThat(refused(financier, sound.replace("7,6,3,464", "7,77,3,464")).body())
                .contains("parent_row_id", "«77» нөмірлі жол жоқ");
        assertThat(refused(financier, sound.replace("7,6,3,464", "7,6,2,464")).body())
                .contains("level", "болуы керек");
        assertThat(refused(financier, sound.replace("5,4,1,4,Обр", "5,5,1,4,Обр"))
                        .body())
                .contains("level");
        assertThat(refused(financier, sound.replace("9,7,4,024", "9,7,4,003")).body())
                .contains("екінші рет");
        assertThat(refused(financier, sound.replace(",yes", ",бәлкім")).body()).contains("бәлкім");
        assertThat(refused(financier, sound.replace("I. ДОХОДЫ,40.0", "I. ДОХОДЫ,көп"))
                        .body())
                .contains("көп");
        assertThat(refused(financier, sound.replace("I. ДОХОДЫ,40.0", "I. ДОХОДЫ,4e15"))
                        .body())
                .contains("approved_year");
        assertThat(refused(stranger, sound).body()).contains("құқығыңыз жоқ");
        assertThat(current(kato, "2020-09")).isZero();
    }

    @Test
    void tellsSumsThatDoNotFollowAndTakesThemWhenAsked() throws IOException {
        String kato = oblast.territory("b");
        String text = HEAD + report(kato, "2020-12", 10, 50, 40).replace("II. ЗАТРАТЫ,100.0", "II. ЗАТРАТЫ,101.0");
        assertThat(refused(financier, text).body()).contains("approved_year", "101", "қосындысы 100");
        HttpResponse<String> sent = financier.upload(
                FILES, FILES, new Upload(Map.of(ExecutionFile.DIFFERING, "1"), file("loose.csv", text)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        confirm(financier, sent.headers().firstValue("Location").orElseThrow());
        assertThat(financier.get(STAFF + "/" + current(kato, "2020-12")).body()).contains("1 жиынтық сома");
    }

    @Test
    void ofTwoFilesAtOnceTheSecondSeesTheFirst() throws IOException, ExecutionException, InterruptedException {
        String kato = oblast.territory("c");
        Visitor other = signedIn("financier-2", NewGrant.everywhere(BudgetRights.FINANCIER));
        String one = send(financier, HEAD + report(kato, "2019-03", 10, 50, 40));
        String two = send(other, HEAD + report(kato, "2019-03", 10, 50, 45));
        String shownOne = digest(financier.get(one).body());
        String shownTwo = digest(other.get(two).body());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> asked = List.of(
                    threads.submit(() -> financier.fill(one, one, Map.of("digest", shownOne))),
                    threads.submit(() -> other.fill(two, two, Map.of("digest", shownTwo))));
            for (Future<HttpResponse<String>> each : asked) {
                assertThat(each.get().statusCode()).isIn(303, 422, 409);
            }
        }
        server.getBean(Jobs.class).awaitAll();
        BudgetReports reports = server.getBean(BudgetReports.class);
        Budget budget = server.getBean(Budgets.class).find(kato).orElseThrow();
        assertThat(reports.versions(budget.id(), Period.of("2019-03"))).hasSize(1);
    }

    @Test
    void givesTheFiguresOfTheInventedOblastAsItsMeasures() {
        server.getBean(Jobs.class).awaitAll();
        SampleNumbers numbers = new SampleNumbers(kz.aiqyn.engine.unit.Units.of(List.of("a", "b", "c").stream()
                .map(letter -> new kz.aiqyn.engine.unit.RatedUnit(
                        oblast.district(letter),
                        oblast.territory(letter),
                        kz.aiqyn.engine.text.Names.same(letter),
                        "district",
                        null,
                        null,
                        null,
                        Map.of("population", "41000", "character", "mixed")))
                .toList()));
        List<String> wrong = new ArrayList<>();
        for (String code : BudgetMeasures.codes()) {
            for (String letter : List.of("a", "b", "c")) {
                numbers.list(code, oblast.district(letter)).stream()
                        .filter(figure -> figure.period().year() == 2025)
                        .forEach(figure -> {
                            BigDecimal found = given(oblast.district(letter), code, figure.period());
                            if (found == null || found.compareTo(figure.number()) != 0) {
                                wrong.add("%s %s %s: found %s, expected %s"
                                        .formatted(letter, code, figure.period(), found, figure.number()));
                            }
                        });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private BigDecimal given(String organisation, String code, Period period) {
        List<BigDecimal> found = new ArrayList<>();
        BudgetMeasures measures = server.getBean(BudgetMeasures.class);
        PeriodKind kind = Objects.requireNonNull(
                        measures.definitions().definitions().get(code))
                .measure()
                .period();
        Period asked = kind == period.kind() ? period : period.last(kind);
        measures.contribute(
                MeasureQuery.of(List.of(code), List.of(asked), List.of(organisation)),
                (key, contribution, evidence) -> found.add(
                        contribution instanceof kz.aiqyn.measure.ContributedValue.Value value
                                ? BigDecimal.valueOf(value.number())
                                : null));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Each measure once more, from the rows of the reports and not from their totals.
    @Test
    void itsMeasuresAreWhatTheRowsOfTheReportsComeTo() {
        String district = oblast.district("b");
        Period month = Period.of("2025-09");
        long report = current(oblast.territory("b"), "2025-09");
        Map<String, String> sums = Map.ofEntries(
                Map.entry("revenue.tax", "sum(f.executed) filter (where l.path like '1/%/1/%' and f.leaf)"),
                Map.entry(
                        "revenue.nontax",
                        "sum(f.executed) filter (where l.path like '1/%/2/%' and f.leaf and l.path like"
                                + " '1/~неналог%')"),
                Map.entry(
                        "revenue.capital",
                        "sum(f.executed) filter (where l.path like '1/~поступления от продажи%' and f.leaf)"),
                Map.entry(
                        "revenue.transfers",
                        "sum(f.executed) filter (where l.path like '1/~поступления трансфертов%' and f.leaf)"),
                Map.entry("expenditure.plan", "sum(f.plan_period) filter (where l.path like '2/%' and f.leaf)"),
                Map.entry("expenditure.executed", "sum(f.executed) filter (where l.path like '2/%' and f.leaf)"),
                Map.entry("development.plan", "sum(f.plan_period) filter (where f.development and f.leaf)"),
                Map.entry("development.executed", "sum(f.executed) filter (where f.development and f.leaf)"));
        sums.forEach((code, sum) -> {
            String sql = code.equals("revenue.tax")
                    ? "sum(f.executed) filter (where l.path like '1/~налоговые%' and f.leaf)"
                    : sum;
            BigDecimal expected = database.sql("select " + sql
                            + " from budget.figure f join budget.line l on l.id = f.line where f.report = :report")
                    .param("report", report)
                    .query(BigDecimal.class)
                    .single();
            Period period = code.startsWith("revenue") ? month : Period.of("2025-Q3");
            assertThat(given(district, code, period)).as(code).isEqualByComparingTo(expected);
        });
        BigDecimal rural = database.sql("""
            select sum(f.executed) from budget.figure f
            join budget.line l on l.id = f.line
            join budget.report r on r.id = f.report and r.current
            join budget.budget b on b.id = r.budget
            where b.organisation = :district and b.level = 'rural' and r.year = 2025 and r.month = 9
              and f.leaf and l.path like '1/%' and l.path not like '1/~поступления трансфертов%'
            """)
                .param("district", district)
                .query(BigDecimal.class)
                .single();
        assertThat(given(district, "revenue.rural", Period.of("2025-Q3"))).isEqualByComparingTo(rural);
    }

    @Test
    void keepsToWhatIsAskedOfEverySourceOfMeasures() {
        MeasureQuery query = MeasureQuery.of(
                List.of("revenue.tax", "expenditure.executed", "revenue.rural", "tax.arrears"),
                List.of(Period.of("2025-03"), Period.of("2025-Q1")),
                List.of(oblast.district("b"), oblast.district("c")));
        new MeasureSourceContract(server.getBean(BudgetMeasures.class), query)
                .check(
                        () -> database.sql("""
                            delete from budget.balance
                            where organisation = ? and kind = 'tax-arrears' and period = '2025-Q1'
                            """).params(oblast.district("c")).update(),
                        new MeasureKey(oblast.district("c"), "tax.arrears", Period.of("2025-Q1")));
    }

    @Test
    void opensTheTreeLineByLineForEverybody() {
        long report = current(oblast.territory("b"), "2025-09");
        Visitor resident = new Visitor(port);
        String closed = resident.get(OPEN + "/" + report).body();
        assertThat(closed)
                .contains("Образование", "Налоговые поступления", "% плана на период", "Доля собственных доходов")
                .doesNotContain("Строительство объектов начального и среднего образования", "История изменений");
        String line = database.sql("select id from budget.line where path = '2/4/2/467'")
                .query(String.class)
                .single();
        assertThat(resident.get(OPEN + "/" + report + "?under=" + line).body())
                .contains(
                        "Строительство объектов начального и среднего образования", "развитие", "Отдел строительства");
        assertThat(resident.get(OPEN + "/" + report + "/year").body())
                .contains("План и факт по кварталам", "Равномерность расходов", "Прогноз на конец года");
        assertThat(resident.get(OPEN + "/" + report + "/unspent").body())
                .contains("не израсходовано")
                .doesNotContain("<form class=\"stack\"");
    }

    @Test
    void everybodyReadsListsOverviewsAndFilesWithoutAnAccount() {
        Visitor resident = new Visitor(port);
        String of = "?organisation=" + oblast.district("b");
        assertThat(resident.get(OPEN + of).body()).contains("Район b", "дек");
        assertThat(resident.get(OPEN + "-rural" + of).body()).contains("Четвёртый уровень бюджета", "сельский округ");
        assertThat(resident.get(OPEN + "-lines" + of + "&functional=4&development=yes")
                        .body())
                .contains("Строительство объектов начального и среднего образования")
                .doesNotContain("Общеобразовательное обучение");
        assertThat(resident.get(OPEN + "-payments" + of).body()).contains("2025-100");
        assertThat(resident.get(OPEN + "-balances" + of + "&kind=tax-arrears").body())
                .contains("недоимка");
        assertThat(resident.get(OPEN + "-overview?month=2025-09").body())
                .contains("Обзор бюджета", "Район b", "По акиматам");
        assertThat(resident.get(OPEN + "-development?month=2025-09").body())
                .contains("Бюджет развития", "По акиматам", "Неосвоенные средства по причинам");
        assertThat(resident.get(OPEN + ".csv" + of + "&q=2025-12").body())
                .startsWith("id,name_kk,name_ru,name_en,month,organisation,level,own,own_share,")
                .contains(",2025-12,purse-b,district,");
        assertThat(resident.get(OPEN + ".json" + of).body()).contains("\"month\":\"2025-12\"");
        assertThat(resident.get(OPEN + "-lines.xlsx" + of).statusCode()).isEqualTo(200);
        assertThat(resident.get(OPEN + "-lines.csv" + of).body())
                .as("what a row's sum has in it")
                .contains(",administrator,includes,", ",rural,");
        assertThat(resident.get(OPEN + of).body())
                .contains("Источник: ежемесячные отчёты финансового органа", "Данные последний раз внесены");
        assertThat(resident.get("/ru/registers").body()).contains("Исполнение бюджета");
    }

    @Test
    void theWorstBudgetOfTheLastMonthStandsFirst() {
        List<Double> shares = new ArrayList<>();
        Matcher row = Pattern.compile("<td class=\"n\" data-head=\"Шығыс, жоспардан %\">([\\d,]+)</td>")
                .matcher(financier.get(STAFF + "?facet=latest").body());
        while (row.find()) {
            shares.add(Double.parseDouble(row.group(1).replace(',', '.')));
        }
        assertThat(shares).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void theDevelopmentBudgetIsTakenAlongOnPaper() {
        assertThat(financier.get(STAFF + "-development?month=2025-09").body())
                .contains("/staff/sections/budget-development.pdf?organisation=&amp;day=2025-09-30");
        String section = "/kk/staff/sections/budget-development";
        String asked = "?organisation=" + oblast.district("a") + "&day=2025-10-15";
        assertThat(financier.get(section + asked).body())
                .contains("Даму бюджеті", "2025 жылғы қыркүйек", "Игерілмеген қаражат себептері бойынша");
        assertThat(financier.get(section + ".pdf" + asked).body()).startsWith("%PDF");
        assertThat(officer.get(section + "?organisation=" + oblast.district("b"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsToEachWhatTheirRightReaches() {
        long report = current(oblast.territory("b"), "2025-09");
        assertThat(officer.get(STAFF).body()).doesNotContain("purse-b").contains("Аудан a");
        assertThat(officer.get(STAFF + "/" + report).statusCode()).isEqualTo(403);
        assertThat(officer.get(FILES).statusCode()).isEqualTo(403);
        assertThat(financier.get(STAFF + "/" + report).body()).contains("Бұған сүйенетін көрсеткіштер");
        assertThat(financier.get(STAFF + "/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorExplainsAndTheOfficeOfFinanceReturnsAndAccepts() {
        long report = current(oblast.territory("a"), "2025-03");
        BudgetShortfalls.Shortfall shortfall =
                server.getBean(BudgetShortfalls.class).list(report, 1).getFirst();
        String line = Integer.toString(shortfall.place().line());
        String unspent = STAFF + "/" + report + "/unspent";
        HttpResponse<String> empty = officer.fill(
                unspent, STAFF + "/" + report + "/explain", Map.of("line", line, "cause", "", "words", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"error-words-" + line + "\"", "толтыру керек");
        Map<String, String> said = Map.of("line", line, "cause", "contractor", "words", "Мердігер сәуірде бітіреді.");
        assertThat(officer.fill(unspent, STAFF + "/" + report + "/explain", said)
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get(unspent).body()).contains("Мердігер сәуірде бітіреді.", "мердігер кешеуілдеді");
        Explanation explanation =
                server.getBean(Explanations.class).find(shortfall.place()).orElseThrow();
        String one = STAFF + BudgetCard.EXPLANATIONS + explanation.id();
        assertThat(financier.fill(one, one + "/return", Map.of("seen", "given")).statusCode())
                .isEqualTo(422);
        assertThat(financier
                        .fill(one, one + "/return", Map.of("seen", "given", "comment", "Қай мердігер?"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/kk/staff").body())
                .contains("Қайтарылған түсініктемені толықтыру", "Аудан a", "2025 жылғы наурыз", "Қай мердігер?")
                .contains("href=\"" + one + "\"");
        assertThat(officer.get(one).body()).contains("Қайтару себебі: Қай мердігер?");
        assertThat(officer.get(unspent).body()).contains("Қайтару себебі: Қай мердігер?");
        assertThat(new Visitor(port).get(OPEN + "/" + report + "/unspent").body())
                .doesNotContain("Қай мердігер?");
        assertThat(officer.fill(one, one + "/give", Map.of("seen", "returned", "cause", "contractor", "words", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.fill(
                                one,
                                one + "/give",
                                Map.of("seen", "returned", "cause", "procurement", "words", "Конкурс қайта өтті."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/kk/staff").body()).doesNotContain("Қай мердігер?");
        assertThat(officer.get(one).body())
                .contains(
                        "Конкурс қайта өтті.", "Қай мердігер?", "Мердігер сәуірде бітіреді. &gt; Конкурс қайта өтті.");
        assertThat(financier.fill(one, one + "/accept", Map.of("seen", "given")).statusCode())
                .isEqualTo(303);
        assertThat(financier.fill(one, one + "/accept", Map.of("seen", "given")).statusCode())
                .isEqualTo(409);
        assertThat(stranger.get(one).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(OPEN + "/" + report + "/unspent").body())
                .contains("Конкурс қайта өтті.", "объяснение принято");
    }

    @Test
    void tellsWhoseDevelopmentBudgetLagsAndWhoDoesNotExplain() {
        List<Attention> found = server.getBean(BudgetAttention.class)
                .attention(
                        Kazakhstan.today(clock),
                        new Scope(
                                false,
                                new java.util.TreeSet<>(
                                        List.of(oblast.district("a"), oblast.district("b"), oblast.district("c")))));
        assertThat(found).extracting(Attention::rule).contains("budget.attention.unexplained");
        assertThat(found).isSorted();
    }

    @Test
    void takesBalancesAndPaymentsFromFilesAndUndoesThem() throws IOException {
        String balances = "/kk/staff/files/" + BalanceFile.CODE;
        Path text = file("balances.csv", """
            organisation,period,kind,amount
            %1$s,2022-Q1,tax-arrears,150.5
            %1$s,2022-Q1,payables-overdue,0
            """.formatted(oblast.district("a")));
        HttpResponse<String> sent = financier.upload(balances, balances, new Upload(Map.of(), text));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String preview = sent.headers().firstValue("Location").orElseThrow();
        confirm(financier, preview);
        assertThat(value(oblast.district("a"), "tax.arrears", "2022-Q1")).isEqualTo(150.5);
        assertThat(financier.fill(balances, preview + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        Path wrong = file("wrong.csv", """
            organisation,period,kind,amount
            %1$s,2022-1,tax-arrears,1
            жоқ,2022-Q1,tax-arrears,1
            %1$s,2022-Q1,қарыз,1
            %1$s,2022-Q2,tax-arrears,-1
            """.formatted(oblast.district("a")));
        assertThat(financier
                        .upload(balances, balances, new Upload(Map.of(), wrong))
                        .body())
                .contains("2022-1", "қарыз", "-1");

        String payments = "/kk/staff/files/" + PaymentFile.CODE;
        Path paid = file("payments.csv", """
            kato,number,paid_on,amount,programme,site,site_programme,purpose
            %1$s,T-1,2025-05-05,1200,04/2/467/024,1,04/2/467/024,Акт
            %1$s,T-2,2025-05-06,900.5,12/1/485/023,1,04/2/467/024,
            """.formatted(oblast.territory("a")));
        HttpResponse<String> ready = financier.upload(payments, payments, new Upload(Map.of(), paid));
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(303);
        String second = ready.headers().firstValue("Location").orElseThrow();
        assertThat(financier.get(second).body()).contains("басқа бағдарламадан жасалған төлем");
        confirm(financier, second);
        Visitor resident = new Visitor(port);
        String list = resident.get(OPEN + "-payments?facet=astray&organisation=" + oblast.district("a"))
                .body();
        assertThat(list).contains("T-2").doesNotContain("T-1<");
        Matcher link = Pattern.compile("href=\"(/ru/registers/budget-payments/\\d+)\">T-2")
                .matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(resident.get(link.group(1)).body()).contains("Платёж проведён по программе 12/1/485/023");
        assertThat(financier.fill(payments, second + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void everyReportIsInTheRecordAndBoundToIt() throws IOException {
        String kato = oblast.territory("c");
        confirm(financier, send(financier, HEAD + report(kato, "2018-06", 10, 50, 40)));
        long report = current(kato, "2018-06");
        assertThat(server.getBean(AuditTrail.class).about("budget:" + report, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).containsEntry("month", "2018-06"));
        assertThat(server.getBean(AuditChain.class).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }
}
