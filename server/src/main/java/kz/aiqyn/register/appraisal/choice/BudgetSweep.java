package kz.aiqyn.register.appraisal.choice;

import java.util.List;
import java.util.SortedSet;

/// The best sets for budgets from smaller to larger ones, for a slider.
public record BudgetSweep(List<Step> steps) {

    /// @param percent of the problem's budgets
    /// @param entering projects that the step before has not; none at the first
    /// @param leaving projects that the step before has and this has not
    public record Step(int percent, Choice choice, SortedSet<String> entering, SortedSet<String> leaving) {}

    /// @param from per cent of the problem's budgets, as 50
    /// @param to as 150
    /// @param by from one step to the next, as 5
    public static BudgetSweep of(ChoiceProblem problem, int from, int to, int by, SearchLimits limits) {
        throw new UnsupportedOperationException();
    }
}
