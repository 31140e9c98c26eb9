package kz.aiqyn.register.appraisal.choice;

import java.math.BigInteger;
import java.util.Collection;
import java.util.function.ToLongFunction;

/// A rule as an inequality over the chosen candidates, in whole numbers: what each adds, and what they may
/// come to together.
///
/// @param sign -1 where the rule is about a least amount
record Row(Rule rule, ToLongFunction<Candidate> factor, long limit, int sign) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    static Row of(Rule rule, ChoiceProblem problem) {
        return switch (rule) {
            case Rule.Budget(int year) ->
                most(rule, candidate -> candidate.cost(year), problem.budgets().getOrDefault(year, 0L));
            case Rule.Requires(String project, String other) ->
                most(rule, candidate -> is(candidate, project) - is(candidate, other), 0);
            case Rule.Excludes(var projects) -> most(rule, candidate -> projects.contains(candidate.id()) ? 1 : 0, 1);
            case Rule.Included(String project) -> new Row(rule, candidate -> -is(candidate, project), -1, -1);
            case Rule.Excluded(String project) -> most(rule, candidate -> is(candidate, project), 0);
            case Rule.LeastShare(String district, int hundredths) ->
                new Row(rule, candidate -> -within(candidate, district), -share(problem, hundredths, true), -1);
            case Rule.MostShare(String district, int hundredths) ->
                most(rule, candidate -> within(candidate, district), share(problem, hundredths, false));
        };
    }

    private static Row most(Rule rule, ToLongFunction<Candidate> factor, long limit) {
        return new Row(rule, factor, limit, 1);
    }

    private static long is(Candidate candidate, String project) {
        return candidate.id().equals(project) ? 1 : 0;
    }

    private static long within(Candidate candidate, String district) {
        return candidate.district().equals(district) ? candidate.cost() : 0;
    }

    /// The share in whole tenge: of a least one the next above, of a greatest one the next below.
    private static long share(ChoiceProblem problem, int hundredths, boolean least) {
        BigInteger money = BigInteger.ZERO;
        for (long budget : problem.budgets().values()) {
            money = money.add(BigInteger.valueOf(budget));
        }
        BigInteger[] parts = money.multiply(BigInteger.valueOf(hundredths)).divideAndRemainder(WHOLE);
        return parts[0].longValueExact() + (least && parts[1].signum() > 0 ? 1 : 0);
    }

    /// What a set comes to.
    long found(Collection<Candidate> chosen) {
        long sum = 0;
        for (Candidate candidate : chosen) {
            sum = Math.addExact(sum, factor.applyAsLong(candidate));
        }
        return sum;
    }

    Breach breach(long found) {
        return new Breach(rule, sign * found, sign * limit);
    }
}
