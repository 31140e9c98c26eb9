package kz.aiqyn.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.period.PeriodText;
import org.jspecify.annotations.Nullable;

/// The period that a command speaks of.
final class PeriodChoice {

    /// Beyond so many, only the first and the last are named in an error.
    private static final int LISTED = 12;

    private PeriodChoice() {}

    /// Reads a period given to an option, in any of the spellings that files may have.
    static Period read(String option, String text) {
        return PeriodText.find(text).orElseThrow(() -> Refused.because("cli.at", option, PeriodText.fault(text)));
    }

    /// The period asked for, else the latest of the coarsest kind.
    static Period of(Rating rating, @Nullable String asked) {
        SortedSet<Period> periods = rating.periods();
        if (periods.isEmpty()) {
            throw Refused.because("cli.period.none");
        }
        if (asked == null) {
            return periods.stream()
                    .max(Comparator.comparing(Period::kind).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        }
        Period period = read("--period", asked);
        if (!periods.contains(period)) {
            throw Refused.because("cli.period.unknown", asked, listed(periods));
        }
        return period;
    }

    /// The period to compare with: the one asked for, else the one before where it can be rated.
    static Optional<Period> earlier(Rating rating, Period period, @Nullable String asked) {
        if (asked == null) {
            return rating.before(period);
        }
        Period from = read("--from", asked);
        if (!rating.periods().contains(from)) {
            throw Refused.because("cli.period.unknown", asked, listed(rating.periods()));
        }
        if (from.kind() != period.kind()) {
            throw Refused.because("cli.period.kinds", from.toString(), period.toString());
        }
        if (from.equals(period)) {
            throw Refused.because("cli.period.same", asked);
        }
        return Optional.of(from);
    }

    private static String listed(SortedSet<Period> periods) {
        List<String> all = periods.stream()
                .sorted(Comparator.comparing(Period::kind).thenComparing(Comparator.naturalOrder()))
                .map(Period::toString)
                .toList();
        return all.size() <= LISTED
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, LISTED / 2)) + " … "
                        + String.join(", ", all.subList(all.size() - LISTED / 2, all.size()));
    }
}
