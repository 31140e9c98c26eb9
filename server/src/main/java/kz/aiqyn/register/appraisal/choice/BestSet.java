package kz.aiqyn.register.appraisal.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/// Looks for the set of candidates that is worth most within the budgets and rules of a problem.
public final class BestSet {

    private BestSet() {}

    public static Choice of(ChoiceProblem problem, SearchLimits limits) {
        Program program = new Program(problem, problem.all());
        Search.End end = new Search(program, limits).run();
        if (end.set().isPresent()) {
            return found(problem, program.ids(end.set().get()), end.bound());
        }
        return end.ended() ? new Choice.Impossible(conflict(problem, limits)) : new Choice.Undecided();
    }

    /// The set is judged once more by the problem itself, which knows nothing of how it was found.
    private static Choice found(ChoiceProblem problem, SortedSet<String> projects, long bound) {
        List<Breach> breaches = problem.breaches(projects);
        ChosenSet set = problem.set(projects);
        if (!breaches.isEmpty() || set.value() > bound) {
            throw new IllegalStateException(
                    "the set %s was said to be good up to %d, against %s".formatted(projects, bound, breaches));
        }
        return new Choice.Found(set, bound);
    }

    /// Leaves out one rule after the other where the rest is impossible without it.
    private static List<Rule> conflict(ChoiceProblem problem, SearchLimits limits) {
        List<Rule> conflict = new ArrayList<>(problem.all());
        for (Rule rule : problem.all()) {
            List<Rule> rest = new ArrayList<>(conflict);
            rest.remove(rule);
            if (isImpossible(problem, rest, limits)) {
                conflict = rest;
            }
        }
        return conflict;
    }

    private static boolean isImpossible(ChoiceProblem problem, Collection<Rule> rules, SearchLimits limits) {
        Search.End end = new Search(new Program(problem, rules), limits.forAny()).run();
        return end.ended() && end.set().isEmpty();
    }
}
