package kz.aiqyn.register.appraisal.choice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/// Judges a set in the words of the rules, and by nothing that the search uses.
final class Plainly {

    private Plainly() {}

    static boolean keeps(ChoiceProblem problem, Collection<String> set) {
        List<Candidate> chosen = problem.candidates().stream()
                .filter(candidate -> set.contains(candidate.id()))
                .toList();
        for (int year = 2000; year < 2100; year++) {
            if (spent(chosen, year)
                            .compareTo(BigDecimal.valueOf(problem.budgets().getOrDefault(year, 0L)))
                    > 0) {
                return false;
            }
        }
        return problem.rules().stream().allMatch(rule -> keeps(problem, rule, set, chosen));
    }

    private static boolean keeps(ChoiceProblem problem, Rule rule, Collection<String> set, List<Candidate> chosen) {
        return switch (rule) {
            case Rule.Budget budget -> throw new AssertionError(budget);
            case Rule.Requires(String project, String other) -> !set.contains(project) || set.contains(other);
            case Rule.Excludes(var projects) ->
                projects.stream().filter(set::contains).count() <= 1;
            case Rule.LeastShare(String district, int hundredths) ->
                share(problem, district, chosen).compareTo(BigDecimal.valueOf(hundredths)) >= 0;
            case Rule.MostShare(String district, int hundredths) ->
                share(problem, district, chosen).compareTo(BigDecimal.valueOf(hundredths)) <= 0;
            case Rule.Included(String project) -> set.contains(project);
            case Rule.Excluded(String project) -> !set.contains(project);
        };
    }

    private static BigDecimal spent(List<Candidate> chosen, int year) {
        return chosen.stream()
                .map(candidate -> BigDecimal.valueOf(candidate.costs().getOrDefault(year, 0L)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// In hundredths of a per cent, with as many digits as it takes.
    private static BigDecimal share(ChoiceProblem problem, String district, List<Candidate> chosen) {
        BigDecimal money =
                problem.budgets().values().stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal within = chosen.stream()
                .filter(candidate -> candidate.district().equals(district))
                .flatMap(candidate -> candidate.costs().values().stream())
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return within.multiply(BigDecimal.valueOf(10_000))
                .divide(money.max(BigDecimal.ONE), 30, java.math.RoundingMode.HALF_UP);
    }
}
