package kz.aiqyn.register.appraisal.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SetComparisonTest {

    private static final SearchLimits UNTIMED = new SearchLimits(50_000, Duration.ofHours(1), 0);

    private static final Candidate SCHOOL = BestSetTest.candidate("school", 90, "abai", Map.of(2027, 60L, 2028, 40L));
    private static final Candidate PIPE = BestSetTest.candidate("pipe", 70, "bel", Map.of(2027, 30L));
    private static final Candidate PARK = BestSetTest.candidate("park", 10, "bel", Map.of(2027, 35L));
    private static final Candidate GATE = BestSetTest.candidate("gate", 5, "abai", Map.of(2028, 90L));
    private static final Candidate WELL = BestSetTest.candidate("well", 40, "abai", Map.of(2028, 20L));
    private static final ChoiceProblem PROBLEM =
            BestSetTest.problem(List.of(SCHOOL, PIPE, PARK, GATE, WELL), Map.of(2027, 95L, 2028, 60L));

    private static ChosenSet best(ChoiceProblem problem) {
        return ((Choice.Found) BestSet.of(problem, UNTIMED)).set();
    }

    @Test
    void saysProjectByProjectWhatTheBestSetGainsAndCosts() {
        SetComparison comparison = SetComparison.of(PROBLEM, List.of("school", "park"), best(PROBLEM));
        assertThat(comparison.best().projects()).containsExactly("pipe", "school", "well");
        assertThat(comparison.both()).containsExactly(SCHOOL);
        assertThat(comparison.onlyChosen()).containsExactly(PARK);
        assertThat(comparison.onlyBest()).containsExactly(PIPE, WELL);
        assertThat(comparison.breaches()).isEmpty();
        assertThat(comparison.value()).isEqualTo(100);
        assertThat(comparison.costs()).isEqualTo(Map.of(2027, -5L, 2028, 20L));
        assertThat(comparison.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.out()).isEqualTo(PARK);
            assertThat(exchange.in()).isEqualTo(PIPE);
            assertThat(exchange.value()).isEqualTo(60);
            assertThat(exchange.costs()).isEqualTo(Map.of(2027, -5L));
        });
    }

    @Test
    void saysWhatTheChosenSetDoesNotKeepTo() {
        SetComparison comparison = SetComparison.of(PROBLEM, List.of("gate", "school"), best(PROBLEM));
        assertThat(comparison.breaches()).containsExactly(new Breach(new Rule.Budget(2028), 130, 60));
        assertThat(comparison.chosen().costs()).isEqualTo(Map.of(2027, 60L, 2028, 130L));
    }

    /// Whatever is exchanged, counted together it is the difference of the sets.
    @Test
    void partsAddUpToTheWhole() {
        for (long seed = 0; seed < 10; seed++) {
            ChoiceProblem problem = InventedProblem.large(seed, 80, 3);
            List<String> chosen = problem.candidates().stream()
                    .map(Candidate::id)
                    .filter(id -> id.hashCode() % 3 == 0)
                    .toList();
            SetComparison comparison = SetComparison.of(problem, chosen, best(problem));
            long gained =
                    comparison.onlyBest().stream().mapToLong(Candidate::value).sum();
            long lost =
                    comparison.onlyChosen().stream().mapToLong(Candidate::value).sum();
            assertThat(comparison.value()).isEqualTo(gained - lost);
            assertThat(comparison.exchanges())
                    .hasSize(Math.min(
                            comparison.onlyBest().size(),
                            comparison.onlyChosen().size()))
                    .extracting(SetComparison.Exchange::out)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aSweepSaysWhatEntersAndLeavesAsBudgetsGrow() {
        BudgetSweep sweep = BudgetSweep.of(PROBLEM, 50, 150, 10, UNTIMED);
        assertThat(sweep.steps())
                .extracting(BudgetSweep.Step::percent)
                .containsExactly(50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150);
        SortedSet<String> running = new TreeSet<>();
        long before = 0;
        for (BudgetSweep.Step step : sweep.steps()) {
            running.removeAll(step.leaving());
            running.addAll(step.entering());
            ChosenSet set = step.set().orElseThrow();
            assertThat(running).isEqualTo(set.projects());
            assertThat(set.value()).isGreaterThanOrEqualTo(before);
            assertThat(PROBLEM.withBudgets(step.percent()).breaches(set.projects()))
                    .isEmpty();
            before = set.value();
        }
        assertThat(sweep.steps().get(5).set()).contains(best(PROBLEM));
        assertThat(sweep.steps().getFirst().set().orElseThrow().projects()).containsExactly("pipe", "well");
        assertThat(sweep.steps().get(5).entering()).containsExactly("school");
    }

    @Test
    void aSweepGoesOnOverBudgetsThatLeaveNoSet() {
        ChoiceProblem problem =
                BestSetTest.problem(List.of(SCHOOL, WELL), Map.of(2027, 100L, 2028, 100L), new Rule.Included("school"));
        BudgetSweep sweep = BudgetSweep.of(problem, 40, 100, 30, UNTIMED);
        assertThat(sweep.steps().getFirst().choice())
                .isEqualTo(new Choice.Impossible(List.of(new Rule.Budget(2027), new Rule.Included("school"))));
        assertThat(sweep.steps().getFirst().set()).isEmpty();
        assertThat(sweep.steps().get(1).entering()).containsExactly("school", "well");
        assertThatThrownBy(() -> BudgetSweep.of(problem, 100, 50, 10, UNTIMED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
