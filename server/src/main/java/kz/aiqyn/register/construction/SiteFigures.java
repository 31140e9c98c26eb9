package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What follows from the records of a site, each figure with what it follows from.
///
/// @param last the report that speaks of today; null when there is none
/// @param ahead null when nothing was reported
/// @param silence null when it is not under way
record SiteFigures(
        @Nullable ProgressReport last,
        @Nullable PaidAhead ahead,
        Delay delay,
        Growth growth,
        @Nullable Silence silence,
        SiteForecast forecast) {

    /// From how many percentage points behind its schedule a site is late.
    static final double TOLERANCE = 5;

    /// After how many days without news a site is to be asked about.
    static final long SILENT_DAYS = 30;

    /// From how many percentage points money before works is to be asked about.
    static final double FAR_AHEAD = 10;

    /// Money that was paid before its works were done.
    ///
    /// @param share of the contract's sum that was paid, in percent
    /// @param actual share of the works that is done, in percent
    record PaidAhead(double share, double actual) {

        /// In percentage points; less than zero when works are ahead of the money.
        double points() {
            return share - actual;
        }
    }

    /// Why a site is late.
    enum Lateness {
        NONE,
        /// The planned start has passed, and it has not begun.
        UNBEGUN,
        /// The schedule asked for what is done on an earlier day.
        BEHIND,
        /// The planned finish has passed, and it is not finished.
        OVERDUE,
        /// It was finished after the planned day.
        FINISHED
    }

    /// @param due when it should have been
    /// @param came when it was, or today
    record Delay(Lateness why, LocalDate due, LocalDate came) {
        long days() {
            return Math.max(0, ChronoUnit.DAYS.between(due, came));
        }

        /// What it follows from, in words.
        Phrase how() {
            return why == Lateness.NONE
                    ? Phrase.of("construction.delay.none")
                    : Phrase.of("construction.delay." + Lifecycle.code(why), due, came);
        }
    }

    /// How much dearer the works have become.
    record Growth(BigDecimal first, BigDecimal present) {
        double percent() {
            return present.subtract(first)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(first, 1, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    /// Days without news.
    ///
    /// @param heard the last report or inspection, or the start
    record Silence(LocalDate heard, LocalDate today) {
        long days() {
            return ChronoUnit.DAYS.between(heard, today);
        }

        boolean isLong() {
            return days() > SILENT_DAYS;
        }
    }

    /// @param usual how much longer than planned finished sites like it took; empty when there are too few
    static SiteFigures of(SiteDossier dossier, Optional<SiteForecast.Stretch> usual, LocalDate today) {
        ConstructionSite site = dossier.site();
        ProgressReport last = dossier.last().orElse(null);
        return new SiteFigures(
                last,
                last == null ? null : ahead(last, site.contract().present()),
                delay(dossier, today),
                new Growth(site.contract().first(), site.contract().present()),
                silence(dossier, today),
                SiteForecast.of(dossier, usual, today));
    }

    /// The same when something was heard on a later day, as of a visit on which nothing was found.
    SiteFigures heardOn(LocalDate day) {
        return silence == null || !day.isAfter(silence.heard())
                ? this
                : new SiteFigures(last, ahead, delay, growth, new Silence(day, silence.today()), forecast);
    }

    /// By how many percentage points the works are ahead of the schedule; less than zero when behind, null
    /// when unknown.
    @Nullable
    Double gap() {
        return last == null ? null : last.gap().doubleValue();
    }

    private static PaidAhead ahead(ProgressReport last, BigDecimal sum) {
        double share = last.paid()
                .multiply(BigDecimal.valueOf(100))
                .divide(sum, 1, RoundingMode.HALF_UP)
                .doubleValue();
        return new PaidAhead(share, last.actual().doubleValue());
    }

    private static Delay delay(SiteDossier dossier, LocalDate today) {
        SiteTerm term = dossier.site().term();
        if (term.finished() != null) {
            boolean late = term.finished().isAfter(term.plannedFinish());
            return new Delay(late ? Lateness.FINISHED : Lateness.NONE, term.plannedFinish(), term.finished());
        }
        if (term.plannedFinish().isBefore(today)) {
            return new Delay(Lateness.OVERDUE, term.plannedFinish(), today);
        }
        if (term.started() == null) {
            boolean late = term.plannedStart().isBefore(today);
            return late ? new Delay(Lateness.UNBEGUN, term.plannedStart(), today) : none(today);
        }
        ProgressReport last = dossier.last().orElse(null);
        if (last == null || last.gap().signum() >= 0) {
            return none(today);
        }
        return new Delay(Lateness.BEHIND, dossier.curve().dayOf(last.actual().doubleValue()), last.day());
    }

    private static Delay none(LocalDate today) {
        return new Delay(Lateness.NONE, today, today);
    }

    private static @Nullable Silence silence(SiteDossier dossier, LocalDate today) {
        LocalDate started = dossier.site().term().started();
        if (dossier.site().state() != SiteState.UNDER_WAY || started == null) {
            return null;
        }
        Stream<LocalDate> days = Stream.concat(
                dossier.reports().stream().map(ProgressReport::day),
                dossier.inspections().stream().map(Inspection::day));
        return new Silence(
                Stream.concat(days, Stream.of(started))
                        .max(LocalDate::compareTo)
                        .orElse(started),
                today);
    }

    /// Whether it is late as lists and measures count it: not finished in its term, not begun in time, or
    /// as far behind its schedule as is not tolerated.
    boolean isLate() {
        return switch (delay.why()) {
            case NONE, FINISHED -> false;
            case UNBEGUN, OVERDUE -> true;
            case BEHIND -> last != null && last.gap().doubleValue() <= -TOLERANCE;
        };
    }
}
