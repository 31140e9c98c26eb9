package kz.aiqyn.register.appraisal.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BestSetTest {

    private static final SearchLimits UNTIMED = new SearchLimits(200_000, Duration.ofHours(1), 0);

    /// Every set of every problem is looked at.
    @Test
    void findsTheBestOfAllSetsOfSmallProblems() {
        int found = 0;
        int impossible = 0;
        for (long seed = 0; seed < 600; seed++) {
            ChoiceProblem problem = InventedProblem.small(seed);
            long best = exhaustive(problem);
            switch (BestSet.of(problem, UNTIMED)) {
                case Choice.Found answer -> {
                    found++;
                    assertThat(answer.set().value()).as("seed %d", seed).isEqualTo(best);
                    assertThat(answer.isProvenBest()).as("seed %d", seed).isTrue();
                    assertThat(problem.breaches(answer.set().projects())).isEmpty();
                }
                case Choice.Impossible answer -> {
                    impossible++;
                    assertThat(best).as("seed %d", seed).isEqualTo(-1);
                    assertNeeded(problem, answer.conflict());
                }
                case Choice.Undecided undecided -> throw new AssertionError("seed " + seed);
            }
        }
        assertThat(found).isGreaterThan(300);
        assertThat(impossible).isGreaterThan(50);
    }

    /// The rules of a conflict allow no set, and without any of them there is one.
    private static void assertNeeded(ChoiceProblem problem, List<Rule> conflict) {
        assertThat(keeping(problem, conflict)).isEmpty();
        for (Rule rule : conflict) {
            List<Rule> rest = new ArrayList<>(conflict);
            rest.remove(rule);
            assertThat(keeping(problem, rest))
                    .as("%s without %s", conflict, rule)
                    .isNotEmpty();
        }
    }

    /// A set that breaks none of these rules; there may be none.
    private static List<List<String>> keeping(ChoiceProblem problem, List<Rule> rules) {
        for (int mask = 0; mask < 1 << problem.candidates().size(); mask++) {
            List<String> set = set(problem, mask);
            if (problem.breaches(set).stream().map(Breach::rule).noneMatch(rules::contains)) {
                return List.of(set);
            }
        }
        return List.of();
    }

    /// -1 where no set keeps to the rules.
    private static long exhaustive(ChoiceProblem problem) {
        long best = -1;
        for (int mask = 0; mask < 1 << problem.candidates().size(); mask++) {
            List<String> set = set(problem, mask);
            if (Plainly.keeps(problem, set)) {
                best = Math.max(best, problem.set(set).value());
            }
        }
        return best;
    }

    private static List<String> set(ChoiceProblem problem, int mask) {
        List<String> set = new ArrayList<>();
        for (int j = 0; j < problem.candidates().size(); j++) {
            if ((mask >> j & 1) == 1) {
                set.add(problem.candidates().get(j).id());
            }
        }
        return set;
    }

    @Test
    void comesWithinATenthOfAPerCentOfTheBoundWithThreeHundredProjects() {
        SearchLimits limits = new SearchLimits(5_000, Duration.ofHours(1), 0.001);
        ChoiceProblem problem = InventedProblem.large(1, 300, 5);
        Choice.Found found = (Choice.Found) BestSet.of(problem, limits);
        assertThat(found.gap()).isLessThanOrEqualTo(0.001);
        assertThat(Plainly.keeps(problem, found.set().projects())).isTrue();
        assertThat(BestSet.of(problem, limits)).as("asked again").isEqualTo(found);
    }

    @Test
    void endsWithWhatItHasWhenItsStepsAreTaken() {
        ChoiceProblem problem = InventedProblem.large(2, 200, 5);
        Choice.Found hurried = (Choice.Found) BestSet.of(problem, new SearchLimits(1, Duration.ofHours(1), 0));
        Choice.Found patient = (Choice.Found) BestSet.of(problem, new SearchLimits(300, Duration.ofHours(1), 0));
        assertThat(hurried.isProvenBest()).isFalse();
        assertThat(hurried.bound()).isGreaterThanOrEqualTo(patient.bound());
        assertThat(hurried.set().value()).isLessThanOrEqualTo(patient.set().value());
        assertThat(patient.set().value()).isLessThanOrEqualTo(patient.bound());
    }

    /// In floating point the third tenge of hundreds of billions is easily lost.
    @Test
    void countsEveryTenge() {
        long money = 300_000_000_000L;
        Candidate road = candidate("road", 10, "abai", Map.of(2027, money - 1));
        Candidate well = candidate("well", 1, "bel", Map.of(2027, 1L));
        Candidate gate = candidate("gate", 2, "bel", Map.of(2027, 2L));
        ChoiceProblem exact = problem(List.of(road, well, gate), Map.of(2027, money));
        assertThat(((Choice.Found) BestSet.of(exact, UNTIMED)).set().projects()).containsExactly("road", "well");
        assertThat(exact.breaches(List.of("road", "gate")))
                .containsExactly(new Breach(new Rule.Budget(2027), money + 1, money));
    }

    @Test
    void takesWhatIsForcedAndWhatItNeedsThoughItIsWorthLess() {
        Candidate school = candidate("school", 1, "abai", Map.of(2027, 60L));
        Candidate pipe = candidate("pipe", 0, "abai", Map.of(2027, 20L));
        Candidate park = candidate("park", 9, "bel", Map.of(2027, 40L));
        ChoiceProblem problem = problem(
                List.of(school, pipe, park),
                Map.of(2027, 100L),
                new Rule.Included("school"),
                new Rule.Requires("school", "pipe"));
        assertThat(((Choice.Found) BestSet.of(problem, UNTIMED)).set().projects())
                .containsExactly("pipe", "school");
    }

    @Test
    void namesTheRulesThatLeaveNoSetAndNoOthers() {
        Candidate school = candidate("school", 1, "abai", Map.of(2027, 60L));
        Candidate pipe = candidate("pipe", 0, "abai", Map.of(2028, 20L));
        Candidate park = candidate("park", 9, "bel", Map.of(2027, 40L));
        Rule needs = new Rule.Requires("school", "pipe");
        ChoiceProblem problem = problem(
                List.of(school, pipe, park),
                Map.of(2027, 100L, 2028, 19L),
                new Rule.Included("school"),
                new Rule.MostShare("bel", 5_000),
                needs);
        assertThat(((Choice.Impossible) BestSet.of(problem, UNTIMED)).conflict())
                .containsExactly(new Rule.Budget(2028), new Rule.Included("school"), needs);
    }

    @Test
    void aDistrictGetsItsShareOfAllYearsTogether() {
        Candidate town = candidate("town", 10, "abai", Map.of(2027, 50L, 2028, 50L));
        Candidate well = candidate("well", 1, "bel", Map.of(2028, 21L));
        ChoiceProblem problem =
                problem(List.of(town, well), Map.of(2027, 60L, 2028, 60L), new Rule.LeastShare("bel", 1_750));
        assertThat(((Choice.Found) BestSet.of(problem, UNTIMED)).set().projects())
                .containsExactly("well");
        assertThat(problem.breaches(List.of("town")))
                .containsExactly(new Breach(new Rule.LeastShare("bel", 1_750), 0, 21));
    }

    @Test
    void nothingToChooseFromIsTheBestSetOfNothing() {
        Choice.Found found = (Choice.Found) BestSet.of(problem(List.of(), Map.of(2027, 5L)), UNTIMED);
        assertThat(found.set().projects()).isEmpty();
        assertThat(found.isProvenBest()).isTrue();
        assertThat(found.gap()).isZero();
    }

    @Test
    void refusesWhatNamesNoCandidate() {
        Candidate well = candidate("well", 1, "bel", Map.of(2028, 21L));
        assertThatThrownBy(() -> problem(List.of(well), Map.of(), new Rule.Included("lake")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lake");
        assertThatThrownBy(() -> problem(List.of(well, well), Map.of())).hasMessageContaining("twice");
        assertThatThrownBy(() -> problem(List.of(well), Map.of()).set(List.of("lake")))
                .hasMessageContaining("lake");
    }

    static Candidate candidate(String id, long value, String district, Map<Integer, Long> costs) {
        return new Candidate(id, value, district, new TreeMap<>(costs));
    }

    static ChoiceProblem problem(List<Candidate> candidates, Map<Integer, Long> budgets, Rule... rules) {
        return ChoiceProblem.of(candidates, new TreeMap<>(budgets), List.of(rules));
    }
}
