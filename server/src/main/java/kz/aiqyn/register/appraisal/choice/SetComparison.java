package kz.aiqyn.register.appraisal.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Two sets of one problem beside each other, project by project: the one that officials chose and the best
/// one.
///
/// @param breaches what the chosen set does not keep to
/// @param both projects of both sets, in the order of their ids
/// @param onlyChosen projects of the chosen set alone
/// @param onlyBest projects of the best set alone
/// @param exchanges one project of the chosen set for one of the best, those that bring most first
public record SetComparison(
        ChosenSet chosen,
        ChosenSet best,
        List<Breach> breaches,
        List<Candidate> both,
        List<Candidate> onlyChosen,
        List<Candidate> onlyBest,
        List<Exchange> exchanges) {

    /// One project instead of another, all others left as they are. Whether the rules allow it alone is not
    /// said: the sets are compared as wholes.
    ///
    /// @param out of the chosen set
    /// @param in of the best set
    /// @param value what is gained; less than 0 where it is lost
    /// @param costs tenge more by year; less than 0 where less is spent
    public record Exchange(Candidate out, Candidate in, long value, NavigableMap<Integer, Long> costs) {

        static Exchange of(Candidate out, Candidate in) {
            return new Exchange(out, in, in.value() - out.value(), difference(out.costs(), in.costs()));
        }
    }

    public static SetComparison of(ChoiceProblem problem, Collection<String> chosen, ChosenSet best) {
        Set<String> ids = new HashSet<>(chosen);
        List<Candidate> both = new ArrayList<>();
        List<Candidate> onlyChosen = new ArrayList<>();
        List<Candidate> onlyBest = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            boolean isBest = best.projects().contains(candidate.id());
            if (ids.contains(candidate.id())) {
                (isBest ? both : onlyChosen).add(candidate);
            } else if (isBest) {
                onlyBest.add(candidate);
            }
        }
        return new SetComparison(
                problem.set(chosen),
                best,
                problem.breaches(chosen),
                List.copyOf(both),
                List.copyOf(onlyChosen),
                List.copyOf(onlyBest),
                exchanges(onlyChosen, onlyBest));
    }

    /// Each project of the best set, the dearest first, for the one of the chosen set whose cost is
    /// nearest, each of these once.
    private static List<Exchange> exchanges(List<Candidate> onlyChosen, List<Candidate> onlyBest) {
        List<Candidate> left = new ArrayList<>(onlyChosen);
        List<Exchange> exchanges = new ArrayList<>();
        List<Candidate> dearest = onlyBest.stream()
                .sorted(Comparator.comparingLong((Candidate in) -> -in.cost()).thenComparing(Candidate::id))
                .toList();
        for (Candidate in : dearest) {
            if (!left.isEmpty()) {
                Candidate out = Collections.min(
                        left,
                        Comparator.comparingLong((Candidate other) -> Math.abs(other.cost() - in.cost()))
                                .thenComparing(Candidate::id));
                left.remove(out);
                exchanges.add(Exchange.of(out, in));
            }
        }
        exchanges.sort(Comparator.comparingLong((Exchange exchange) -> -exchange.value())
                .thenComparing(exchange -> exchange.in().id()));
        return List.copyOf(exchanges);
    }

    /// What the best set is worth more.
    public long value() {
        return best.value() - chosen.value();
    }

    /// Tenge that the best set costs more, by year; less than 0 where it costs less.
    public NavigableMap<Integer, Long> costs() {
        return difference(chosen.costs(), best.costs());
    }

    private static NavigableMap<Integer, Long> difference(
            NavigableMap<Integer, Long> before, NavigableMap<Integer, Long> after) {
        Set<Integer> years = new TreeSet<>(before.keySet());
        years.addAll(after.keySet());
        NavigableMap<Integer, Long> difference = new TreeMap<>();
        years.forEach(year -> difference.put(year, after.getOrDefault(year, 0L) - before.getOrDefault(year, 0L)));
        return Collections.unmodifiableNavigableMap(difference);
    }
}
