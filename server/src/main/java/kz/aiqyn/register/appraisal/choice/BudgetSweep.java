package kz.aiqyn.register.appraisal.choice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The best sets for budgets from smaller to larger ones, for a slider. Least and greatest shares are of
/// the scaled budgets.
public record BudgetSweep(List<Step> steps) {

    public BudgetSweep {
        steps = List.copyOf(steps);
    }

    /// @param percent of the problem's budgets
    /// @param entering projects that the last step with a set has not; all of them at the first
    /// @param leaving projects that the last step with a set has and this has not
    public record Step(int percent, Choice choice, SortedSet<String> entering, SortedSet<String> leaving) {

        public Step {
            entering = Collections.unmodifiableSortedSet(new TreeSet<>(entering));
            leaving = Collections.unmodifiableSortedSet(new TreeSet<>(leaving));
        }

        /// The set of this step, where there is one.
        public Optional<ChosenSet> set() {
            return choice instanceof Choice.Found(ChosenSet set, long bound) ? Optional.of(set) : Optional.empty();
        }
    }

    /// @param from per cent of the problem's budgets, as 50
    /// @param to as 150
    /// @param by from one step to the next, as 5
    public static BudgetSweep of(ChoiceProblem problem, int from, int to, int by, SearchLimits limits) {
        if (from < 0 || to < from || by < 1) {
            throw new IllegalArgumentException("no steps lead from %d to %d by %d".formatted(from, to, by));
        }
        List<Step> steps = new ArrayList<>();
        SortedSet<String> before = new TreeSet<>();
        for (int percent = from; percent <= to; percent += by) {
            Step step = step(percent, BestSet.of(problem.withBudgets(percent), limits), before);
            steps.add(step);
            before = step.set().map(ChosenSet::projects).orElse(before);
        }
        return new BudgetSweep(steps);
    }

    private static Step step(int percent, Choice choice, SortedSet<String> before) {
        if (!(choice instanceof Choice.Found(ChosenSet set, long bound))) {
            return new Step(percent, choice, new TreeSet<>(), new TreeSet<>());
        }
        SortedSet<String> entering = new TreeSet<>(set.projects());
        entering.removeAll(before);
        SortedSet<String> leaving = new TreeSet<>(before);
        leaving.removeAll(set.projects());
        return new Step(percent, choice, entering, leaving);
    }
}
