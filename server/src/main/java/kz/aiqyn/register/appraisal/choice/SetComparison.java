package kz.aiqyn.register.appraisal.choice;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

/// Two sets of one problem beside each other, project by project: the one that officials chose and the best one.
///
/// @param breaches what the chosen set does not keep to
/// @param both projects of both sets, in the order of their ids
/// @param onlyChosen projects of the chosen set alone
/// @param onlyBest projects of the best set alone
/// @param exchanges one project of the chosen set for one of the best, those that bring most first; each project at
/// most
///     once
public record SetComparison(
        ChosenSet chosen,
        ChosenSet best,
        List<Breach> breaches,
        List<Candidate> both,
        List<Candidate> onlyChosen,
        List<Candidate> onlyBest,
        List<Exchange> exchanges) {

    /// One project instead of another, all others left as they are.
    ///
    /// @param out of the chosen set
    /// @param in of the best set
    /// @param value what is gained; less than 0 where it is lost
    /// @param costs tenge more by year; less than 0 where less is spent
    public record Exchange(Candidate out, Candidate in, long value, NavigableMap<Integer, Long> costs) {}

    public static SetComparison of(ChoiceProblem problem, Collection<String> chosen, ChosenSet best) {
        throw new UnsupportedOperationException();
    }

    /// What the best set is worth more.
    public long value() {
        return best.value() - chosen.value();
    }

    /// Tenge that the best set costs more, by year; less than 0 where it costs less.
    public NavigableMap<Integer, Long> costs() {
        throw new UnsupportedOperationException();
    }
}
