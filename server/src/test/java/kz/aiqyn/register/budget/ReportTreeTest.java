package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;

/// Rows of a report as a tree, what they come to, and how invented sums are divided.
class ReportTreeTest {

    private static SentLine line(
            String row, String parent, int level, String code, String name, Integer plan, Integer executed) {
        return new SentLine(
                "610000000",
                Period.of("2025-09"),
                row,
                parent,
                level,
                code,
                new Names("", name, ""),
                name.contains("Строительство"),
                "",
                LineFigures.of(Arrays.asList(null, null, null, money(plan), money(executed), BigDecimal.ZERO)));
    }

    private static BigDecimal money(Integer whole) {
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    private static List<SentLine> report() {
        return new ArrayList<>(List.of(
                line("1", "", 0, "1", "I. ДОХОДЫ", 100, 90),
                line("2", "1", 1, "", "НАЛОГОВЫЕ ПОСТУПЛЕНИЯ", 60, 50),
                line("3", "2", 2, "1", "Налоговые поступления", 60, 50),
                line("4", "1", 1, "", "ПОСТУПЛЕНИЯ ТРАНСФЕРТОВ", 40, 40),
                line("5", "4", 2, "4", "Поступления трансфертов", 40, 40),
                line("6", "", 0, "2", "II. ЗАТРАТЫ", 100, 80),
                line("7", "6", 1, "4", "Образование", 100, 80),
                line("8", "7", 2, "2", "Среднее образование", 100, 80),
                line("9", "8", 3, "464", "Отдел образования", 70, 65),
                line("10", "8", 3, "467", "Отдел строительства", 30, 15),
                line("11", "10", 4, "024", "Строительство школ", 30, 15)));
    }

    @Test
    void isTheSameInWhateverOrderItsRowsStand() {
        List<SentLine> rows = report();
        ReportTree tree = ReportTree.ofSound(rows);
        Collections.shuffle(rows, new Random(7));
        assertThat(ReportTree.ofSound(rows).digest()).isEqualTo(tree.digest());
        assertThat(tree.lines()).extracting(ReportLine::path).contains("1/~налоговые поступления/1", "2/4/2/467/024");
        assertThat(tree.lines().getLast().administrator()).isEqualTo("467");
        assertThat(tree.lines().getLast().functional()).isEqualTo("4");
        assertThat(tree.differences()).isEmpty();
    }

    @Test
    void comesToItsPartsByTheCodesOfItsLines() {
        List<ReportTotal> totals = ReportTotal.of(ReportTree.ofSound(report()));
        assertThat(executed(totals, "revenue", "")).isEqualTo(90);
        assertThat(executed(totals, "tax", "")).isEqualTo(50);
        assertThat(executed(totals, "own", "")).isEqualTo(50);
        assertThat(executed(totals, "transfers", "")).isEqualTo(40);
        assertThat(executed(totals, "expenditure", "")).isEqualTo(80);
        assertThat(executed(totals, "development", "")).isEqualTo(15);
        assertThat(executed(totals, "administrator", "464")).isEqualTo(65);
        assertThat(totals).noneMatch(total -> total.part().equals("nontax"));
    }

    private static int executed(List<ReportTotal> totals, String part, String administrator) {
        return totals.stream()
                .filter(total ->
                        total.part().equals(part) && total.administrator().equals(administrator))
                .findFirst()
                .map(total -> total.figures().executed())
                .orElseThrow()
                .intValueExact();
    }

    @Test
    void aSumOfWhichAPartIsNotReportedIsNotKnown() {
        List<SentLine> rows = report();
        rows.set(2, line("3", "2", 2, "1", "Налоговые поступления", null, 50));
        List<ReportTotal> totals = ReportTotal.of(ReportTree.ofSound(rows));
        assertThat(totals)
                .filteredOn(total -> total.part().equals("own"))
                .singleElement()
                .satisfies(own -> assertThat(own.figures().planPeriod()).isNull());
    }

    @Test
    void tellsASumThatDoesNotFollowButNotOneThatIsRounded() {
        List<SentLine> rows = report();
        rows.set(5, line("6", "", 0, "2", "II. ЗАТРАТЫ", 101, 80));
        assertThat(ReportTree.ofSound(rows).differences())
                .singleElement()
                .satisfies(found -> assertThat(found.column()).isEqualTo("plan_period"));
    }

    @Test
    void tellsRowsThatAreNoTree() {
        assertThat(faults(line("12", "77", 1, "5", "Нет", 1, 1)))
                .containsExactly("parent_row_id budget.refused.parent");
        assertThat(faults(line("12", "6", 3, "5", "Глубоко", 1, 1))).containsExactly("level budget.refused.level");
        assertThat(faults(line("12", "", 2, "5", "Высоко", 1, 1))).containsExactly("level budget.refused.level");
        assertThat(faults(line("12", "6", 1, "4", "Снова", 1, 1))).containsExactly("code budget.refused.path");
    }

    private static List<String> faults(SentLine more) {
        List<SentLine> rows = report();
        rows.add(more);
        List<String> found = new ArrayList<>();
        Optional<ReportTree> tree =
                ReportTree.of(rows, (line, column, key, arguments) -> found.add(column + " " + key));
        assertThat(tree).isEmpty();
        return found;
    }

    @Test
    void ordersLinesAsTheClassificationDoes() {
        List<String> paths = new ArrayList<>(List.of("2/10", "2/2/1", "~остатки", "1/~налоговые", "2", "1", "2/2"));
        paths.sort(BudgetRows::compared);
        assertThat(paths).containsExactly("1", "1/~налоговые", "2", "2/2", "2/2/1", "2/10", "~остатки");
    }

    @Test
    void knowsTheLevelOfABudgetByItsTerritory() {
        assertThat(BudgetLevel.of("610000000")).isEqualTo(BudgetLevel.OBLAST);
        assertThat(BudgetLevel.of("750000000")).isEqualTo(BudgetLevel.OBLAST);
        assertThat(BudgetLevel.of("613600000")).isEqualTo(BudgetLevel.DISTRICT);
        assertThat(BudgetLevel.of("613630000")).isEqualTo(BudgetLevel.RURAL);
        assertThat(BudgetLevel.RURAL.answering("613630000")).isEqualTo("613600000");
    }

    @Test
    void dividesSumsExactlyAndSpendsNoMoreThanIsPlanned() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            double[] weights = random.doubles(1 + random.nextInt(12), 0.01, 9).toArray();
            long plan = random.nextInt(1_000_000);
            long[] plans = SampleSplit.by(weights, plan);
            assertThat(Arrays.stream(plans).sum()).isEqualTo(plan);
            long spent = (long) (plan * (0.3 + 0.7 * random.nextDouble()));
            long[] parts = SampleSplit.spent(plans, spent, "place" + round);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(spent);
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i]).isBetween(0L, plans[i]);
            }
        }
    }
}
