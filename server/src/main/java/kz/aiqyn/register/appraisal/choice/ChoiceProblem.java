package kz.aiqyn.register.appraisal.choice;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;

/// What may be chosen and what the choice has to keep to.
///
/// @param candidates in the order of their ids
/// @param budgets tenge by year; a candidate that costs something in another year is not taken
/// @param rules beside the budgets
public record ChoiceProblem(List<Candidate> candidates, NavigableMap<Integer, Long> budgets, List<Rule> rules) {

    public static ChoiceProblem of(
            Collection<Candidate> candidates, SortedMap<Integer, Long> budgets, Collection<Rule> rules) {
        throw new UnsupportedOperationException();
    }

    /// The same with every budget at so many per cent.
    public ChoiceProblem withBudgets(int percent) {
        throw new UnsupportedOperationException();
    }

    /// A set of these candidates, with what it is worth and costs.
    public ChosenSet set(Collection<String> projects) {
        throw new UnsupportedOperationException();
    }

    /// All that a set does not keep to, in whole tenge; empty when it may be chosen.
    public List<Breach> breaches(Collection<String> projects) {
        throw new UnsupportedOperationException();
    }
}
