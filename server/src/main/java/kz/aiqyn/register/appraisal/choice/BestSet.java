package kz.aiqyn.register.appraisal.choice;

/// Looks for the set of candidates that is worth most within the budgets and rules of a problem.
public final class BestSet {

    private BestSet() {}

    public static Choice of(ChoiceProblem problem, SearchLimits limits) {
        throw new UnsupportedOperationException();
    }
}
