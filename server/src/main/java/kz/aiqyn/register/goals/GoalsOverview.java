package kz.aiqyn.register.goals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The targets of one body, or of all, at one glance.
///
/// @param total over all that are shown
/// @param parts by body, when all are shown
/// @param quarters until the one that is shown, the earliest first
/// @param pressing what needs attention first
/// @param names of bodies and goals, by code
record GoalsOverview(
        Asked asked,
        GoalTotals.Total total,
        List<GoalTotals.Total> parts,
        List<GoalTotals.Total> quarters,
        List<GoalTotals.Pressing> pressing,
        Map<String, Names> names) {

    GoalsOverview {
        parts = List.copyOf(parts);
        quarters = List.copyOf(quarters);
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    /// Of what a page is.
    ///
    /// @param organisation code of the body; empty for all
    /// @param list address of the list of targets, without the language and what is asked of it
    record Asked(String organisation, Period period, String list) {

        /// A page of the register about the same body and time.
        String page(String which, @Nullable String code) {
            String of = code == null ? organisation : code;
            boolean year = which.equals(GoalsCard.EVALUATION);
            return list + which + "?" + (year ? "year=" + period.year() : "period=" + period)
                    + (of.isEmpty() ? "" : "&organisation=" + of);
        }

        /// The figures of the time, filtered.
        String values(String standing) {
            return list + GoalsCard.VALUES + "?kind=target&q=" + period
                    + (standing.isEmpty() ? "" : "&standing=" + standing)
                    + (organisation.isEmpty() ? "" : "&organisation=" + organisation);
        }
    }

    static String name(Map<String, Names> names, Words words, @Nullable String code) {
        return code == null
                ? ""
                : words.name(Optional.ofNullable(names.get(code)).orElse(Names.same(code)));
    }

    /// The share reached by quarter; quarters in which nothing was reported are left out.
    PathPicture picture() {
        return PathPicture.ofShares(told().stream()
                .map(GoalTotals.Total::share)
                .filter(Objects::nonNull)
                .map(share -> share.doubleValue())
                .toList());
    }

    List<GoalTotals.Total> told() {
        return quarters.stream().filter(one -> one.told() > 0).toList();
    }

    static Period period(GoalTotals.Total quarter) {
        return Period.of(Objects.requireNonNull(quarter.key()));
    }
}
