package kz.aiqyn.register.appraisal.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What may be chosen and what the choice has to keep to.
///
/// @param candidates in the order of their ids
/// @param budgets tenge by year; what a candidate costs in a year without one is against the rules
/// @param rules beside the budgets
public record ChoiceProblem(List<Candidate> candidates, NavigableMap<Integer, Long> budgets, List<Rule> rules) {

    private static final int HUNDRED = 100;

    public ChoiceProblem {
        candidates =
                candidates.stream().sorted(Comparator.comparing(Candidate::id)).toList();
        budgets = Collections.unmodifiableNavigableMap(new TreeMap<>(budgets));
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!ids.add(candidate.id())) {
                throw new IllegalArgumentException("the project %s is there twice".formatted(candidate.id()));
            }
        }
        budgets.forEach((year, tenge) -> {
            if (tenge < 0) {
                throw new IllegalArgumentException("the budget of %d is %d tenge, less than 0".formatted(year, tenge));
            }
        });
        rules.forEach(rule -> checkNames(rule, ids));
    }

    public static ChoiceProblem of(
            Collection<Candidate> candidates, SortedMap<Integer, Long> budgets, Collection<Rule> rules) {
        return new ChoiceProblem(List.copyOf(candidates), new TreeMap<>(budgets), List.copyOf(rules));
    }

    private static void checkNames(Rule rule, Set<String> ids) {
        Set<String> named = switch (rule) {
            case Rule.Requires(String project, String other) -> new TreeSet<>(List.of(project, other));
            case Rule.Excludes(var projects) -> projects;
            case Rule.Included(String project) -> Set.of(project);
            case Rule.Excluded(String project) -> Set.of(project);
            case Rule.Budget budget ->
                throw new IllegalArgumentException("budgets are no rules beside them: " + budget);
            case Rule.LeastShare share -> Set.of();
            case Rule.MostShare share -> Set.of();
        };
        if (!ids.containsAll(named)) {
            throw new IllegalArgumentException("%s names a project that is no candidate".formatted(rule));
        }
    }

    /// The same with every budget at so many per cent.
    public ChoiceProblem withBudgets(int percent) {
        NavigableMap<Integer, Long> scaled = new TreeMap<>();
        budgets.forEach((year, tenge) -> scaled.put(year, Math.multiplyExact(tenge, percent) / HUNDRED));
        return new ChoiceProblem(candidates, scaled, rules);
    }

    /// A set of these candidates, with what it is worth and costs.
    public ChosenSet set(Collection<String> projects) {
        List<Candidate> chosen = chosen(projects);
        NavigableMap<Integer, Long> costs = new TreeMap<>();
        years().forEach(year ->
                costs.put(year, chosen.stream().mapToLong(c -> c.cost(year)).sum()));
        return new ChosenSet(
                new TreeSet<>(projects),
                chosen.stream().mapToLong(Candidate::value).sum(),
                costs);
    }

    /// All that a set does not keep to, in whole tenge; empty when it may be chosen.
    public List<Breach> breaches(Collection<String> projects) {
        List<Candidate> chosen = chosen(projects);
        List<Breach> breaches = new ArrayList<>();
        for (Rule rule : all()) {
            Row row = Row.of(rule, this);
            long found = row.found(chosen);
            if (found > row.limit()) {
                breaches.add(row.breach(found));
            }
        }
        return breaches;
    }

    /// The budgets and the rules beside them.
    List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        years().forEach(year -> all.add(new Rule.Budget(year)));
        all.addAll(rules);
        return all;
    }

    /// Years that have a budget or cost something.
    private Set<Integer> years() {
        Set<Integer> years = new TreeSet<>(budgets.keySet());
        candidates.forEach(candidate -> years.addAll(candidate.costs().keySet()));
        return years;
    }

    private List<Candidate> chosen(Collection<String> projects) {
        Map<String, Candidate> byId = candidates.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        if (!byId.keySet().containsAll(projects)) {
            throw new IllegalArgumentException("no candidates: "
                    + projects.stream()
                            .filter(id -> !byId.containsKey(id))
                            .sorted()
                            .toList());
        }
        return projects.stream().distinct().map(byId::get).toList();
    }
}
