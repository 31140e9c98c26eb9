package kz.aiqyn.register.appraisal.choice;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/// Judges a set in the words of the rules, and by nothing that the search uses.
final class Plainly {

    private static final int WHOLE = 10_000;

    private Plainly() {}

    /// The budget of each year that anything costs something in, and the other rules.
    static List<Rule> rules(ChoiceProblem problem) {
        return Stream.concat(
                        problem.candidates().stream()
                                .flatMap(candidate -> candidate.costs().keySet().stream())
                                .distinct()
                                .map(Rule.Budget::new),
                        problem.rules().stream())
                .toList();
    }

    static boolean keeps(ChoiceProblem problem, List<Rule> rules, List<Candidate> set) {
        for (Rule rule : rules) {
            if (!keeps(problem, rule, set)) {
                return false;
            }
        }
        return true;
    }

    private static boolean keeps(ChoiceProblem problem, Rule rule, List<Candidate> set) {
        return switch (rule) {
            case Rule.Budget(int year) -> spent(set, year) <= problem.budgets().getOrDefault(year, 0L);
            case Rule.Requires(String project, String other) -> !has(set, project) || has(set, other);
            case Rule.Excludes(var projects) ->
                projects.stream().filter(project -> has(set, project)).count() <= 1;
            case Rule.LeastShare(String district, int hundredths) -> beyond(problem, set, district, hundredths) >= 0;
            case Rule.MostShare(String district, int hundredths) -> beyond(problem, set, district, hundredths) <= 0;
            case Rule.Included(String project) -> has(set, project);
            case Rule.Excluded(String project) -> !has(set, project);
        };
    }

    private static long spent(List<Candidate> set, int year) {
        long spent = 0;
        for (Candidate candidate : set) {
            spent += candidate.costs().getOrDefault(year, 0L);
        }
        return spent;
    }

    private static boolean has(List<Candidate> set, String project) {
        for (Candidate candidate : set) {
            if (candidate.id().equals(project)) {
                return true;
            }
        }
        return false;
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
