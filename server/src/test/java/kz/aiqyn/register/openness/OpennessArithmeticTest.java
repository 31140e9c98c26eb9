package kz.aiqyn.register.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from counts and findings, against numbers worked out by hand.
class OpennessArithmeticTest {

    /// Open dialogue by akimat on 17 December 2024: received, answered, printed, recomputed, what is told of the two.
    @ParameterizedTest
    @CsvSource({
        "1520, 1480, 97.4, 97.4,",
        "95, 91, 96.2, 95.8, 0.4",
        "352, 251, 81.3, 71.3, 10.0",
        "7363, 5365, 72.9, 72.9,",
        "868, 853, 98.3, 98.3,",
        "2528, 2392, 94.3, 94.6, -0.3",
        "28724, 25812, 89.4, 89.9, -0.5"
    })
    void recomputesPrintedPercentagesAndTellsTheDifference(
            long received, long answered, BigDecimal printed, BigDecimal share, @Nullable BigDecimal difference) {
        PortalFact fact = new PortalFact(
                0,
                "a",
                FactKind.DIALOGUE,
                Period.of("2024-Q4"),
                new Counts(received, answered, null),
                printed,
                "apa.kz",
                LocalDate.of(2024, 12, 17),
                1,
                Instant.EPOCH);
        assertThat(fact.counts().share()).isEqualByComparingTo(share);
        if (difference == null) {
            assertThat(fact.difference()).isNull();
        } else {
            assertThat(fact.difference()).isEqualByComparingTo(difference);
        }
    }

    @Test
    void takesNoMoreDoneThanDueNorMoreInTimeThanDone() {
        assertThatThrownBy(() -> new Counts(10, 11, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts(10, 9, 10L)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Counts(0, 0, null).share()).isNull();
    }

    private static List<ComparedItem> judged(String first, String second, int times) {
        List<ComparedItem> judged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String item = first + second + i;
            judged.add(new ComparedItem(
                    item, new Finding(item, first, "", ""), new Finding(item, second, "", ""), null, ""));
        }
        return judged;
    }

    /// 20 yes by both, 5 and 10 apart, 15 no by both: observed 0.7, expected 0.5, kappa 0.4.
    @Test
    void computesCohensKappaOfTheTextbooksTable() {
        List<ComparedItem> items = new ArrayList<>(judged("yes", "yes", 20));
        items.addAll(judged("yes", "no", 5));
        items.addAll(judged("no", "yes", 10));
        items.addAll(judged("no", "no", 15));
        Agreement agreement = Agreement.of(items);
        assertThat(agreement.share()).isEqualByComparingTo("70.0");
        assertThat(agreement.expected()).isEqualByComparingTo("0.500");
        assertThat(agreement.kappa()).isEqualByComparingTo("0.40");
    }

    @Test
    void saysNothingByKappaWhereBothGaveOneMarkThroughout() {
        Agreement agreement = Agreement.of(judged("yes", "yes", 4));
        assertThat(agreement.share()).isEqualByComparingTo("100");
        assertThat(agreement.kappa()).isNull();
        assertThat(Agreement.of(List.of()).kappa()).isNull();
    }

    private static ChecklistItem item(String code, String component, Scoring scoring, int points) {
        return new ChecklistItem(code, component, 1, Names.same(code), scoring, points);
    }

    private static Checklist checklist() {
        return new Checklist(
                new ChecklistVersion(1, "1", Names.same("1"), Period.of("2025-Q1"), "акт", 1, Instant.EPOCH),
                List.of(
                        new ChecklistComponent("data", 1, Names.same("data"), 60),
                        new ChecklistComponent("effect", 2, Names.same("effect"), 40)),
                List.of(
                        item("d1", "data", Scoring.SHARE_DONE, 8),
                        item("d2", "data", Scoring.SHARE_CURRENT, 8),
                        item("d3", "data", Scoring.ANSWER, 4),
                        item("e1", "effect", Scoring.POINTS, 6),
                        item("x1", "data", Scoring.BREACH, 5)));
    }

    /// Data: 8 × 40/46 = 6.96, 8 × 30/40 = 6.00, partly of 4 = 2.00; 14.96 of 20 = 74.8. Effect: 5 of 6 = 83.3.
    /// (60 × 74.8 + 40 × 83.3) / 100 = 78.2; half a breach takes 2.5.
    @Test
    void scoresWithEveryStepRounded() {
        Map<String, String> marks = Map.of("d3", "partly", "e1", "5", "x1", "partly");
        OpennessScore score = OpennessScore.of(checklist(), Map.of(FactKind.DATA, new Counts(46, 40, 30L)), marks);
        assertThat(score.unknown()).isEmpty();
        assertThat(score.share("data")).isEqualByComparingTo("74.8");
        assertThat(score.share("effect")).isEqualByComparingTo("83.3");
        assertThat(score.mean()).isEqualByComparingTo("78.2");
        assertThat(score.deduction()).isEqualByComparingTo("2.5");
        assertThat(score.score()).isEqualByComparingTo("75.7");
    }

    /// Nothing had to be published: only the answer counts in the component.
    @Test
    void leavesOutWhatDidNotHaveToBe() {
        Map<String, String> marks = Map.of("d3", "yes", "e1", "3", "x1", "no");
        OpennessScore score = OpennessScore.of(checklist(), Map.of(FactKind.DATA, new Counts(0, 0, 0L)), marks);
        assertThat(score.share("data")).isEqualByComparingTo("100");
        assertThat(score.score()).isEqualByComparingTo("80.0");
    }

    @Test
    void knowsWhatIsNotKnown() {
        OpennessScore score = OpennessScore.of(checklist(), Map.of(), Map.of("e1", "6"));
        assertThat(score.unknown()).extracting(ChecklistItem::code).containsExactly("d1", "d2", "d3", "x1");
        assertThat(score.share("data")).isNull();
        assertThat(score.score())
                .as("the weight of what is not known falls away")
                .isEqualByComparingTo("100");
    }

    @Test
    void neverFallsBelowNothing() {
        Map<String, String> marks = Map.of("d3", "no", "e1", "0", "x1", "yes");
        OpennessScore score = OpennessScore.of(checklist(), Map.of(FactKind.DATA, new Counts(10, 0, 0L)), marks);
        assertThat(score.score()).isEqualByComparingTo("0");
    }
}
