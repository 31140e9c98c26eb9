package kz.aiqyn.register.appraisal.choice;

import java.math.BigInteger;
import java.util.List;

/// Judges a set in the words of the rules, and by nothing that the search uses.
final class Plainly {

    private static final int WHOLE = 10_000;

    private Plainly() {}

    static boolean keeps(ChoiceProblem problem, List<Candidate> set) {
        for (int year = 2020; year < 2040; year++) {
            long spent = 0;
            for (Candidate candidate : set) {
                spent += candidate.costs().getOrDefault(year, 0L);
            }
            if (spent > problem.budgets().getOrDefault(year, 0L)) {
                return false;
            }
        }
        for (Rule rule : problem.rules()) {
            if (!keeps(problem, rule, set)) {
                return false;
            }
        }
        return true;
    }

    private static boolean keeps(ChoiceProblem problem, Rule rule, List<Candidate> set) {
        return switch (rule) {
            case Rule.Budget budget -> throw new AssertionError(budget);
            case Rule.Requires(String project, String other) -> !has(set, project) || has(set, other);
            case Rule.Excludes(var projects) ->
                projects.stream().filter(project -> has(set, project)).count() <= 1;
            case Rule.LeastShare(String district, int hundredths) -> beyond(problem, set, district, hundredths) >= 0;
            case Rule.MostShare(String district, int hundredths) -> beyond(problem, set, district, hundredths) <= 0;
            case Rule.Included(String project) -> has(set, project);
            case Rule.Excluded(String project) -> !has(set, project);
        };
    }

    private static boolean has(List<Candidate> set, String project) {
        return set.stream().anyMatch(candidate -> candidate.id().equals(project));
    }

    /// Whether the district's money is more (1), less (-1) or exactly (0) so much of the budgets.
    private static int beyond(ChoiceProblem problem, List<Candidate> set, String district, int hundredths) {
        BigInteger money = sum(problem.budgets().values());
        BigInteger within = set.stream()
                .filter(candidate -> candidate.district().equals(district))
                .map(candidate -> sum(candidate.costs().values()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return within.multiply(BigInteger.valueOf(WHOLE)).compareTo(money.multiply(BigInteger.valueOf(hundredths)));
    }

    private static BigInteger sum(Iterable<Long> tenge) {
        BigInteger sum = BigInteger.ZERO;
        for (long part : tenge) {
            sum = sum.add(BigInteger.valueOf(part));
        }
        return sum;
    }
}
