package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// When a site will be finished, and what that follows from.
sealed interface SiteForecast {

    /// A site younger than this says too little of its own pace.
    long YOUNG_DAYS = 60;

    /// So does one of which less than this share is done, in percent.
    double YOUNG_SHARE = 15;

    /// The day; null when nothing says it.
    @Nullable
    LocalDate day();

    /// What it follows from, in words.
    default Phrase how() {
        return switch (this) {
            case Finished _ -> Phrase.of("construction.forecast.finished");
            case ByPace pace -> Phrase.of("construction.forecast.pace", pace.share(), pace.days());
            case ByPeers(LocalDate _, long planned, Stretch stretch) ->
                Phrase.of("construction.forecast.peers", stretch.sites(), stretch.times(), planned);
            case Unknown _ -> Phrase.of("construction.forecast.unknown");
        };
    }

    /// It is finished.
    record Finished(LocalDate day) implements SiteForecast {}

    /// As fast as until now: the share that was done in so many days, and the rest.
    record ByPace(LocalDate day, long days, double share) implements SiteForecast {}

    /// As long as finished sites like it took, by what they planned.
    ///
    /// @param stretch how many times longer than planned
    record ByPeers(LocalDate day, long plannedDays, Stretch stretch) implements SiteForecast {}

    /// Nothing is known: it has not begun, or stands still, and none like it is finished.
    record Unknown() implements SiteForecast {
        @Override
        public @Nullable LocalDate day() {
            return null;
        }
    }

    /// How many times longer than planned finished sites took.
    ///
    /// @param times the median
    /// @param sites of how many
    record Stretch(double times, long sites) {}

    /// @param usual of finished sites like it; empty when there are too few
    static SiteForecast of(SiteDossier dossier, Optional<Stretch> usual, LocalDate today) {
        SiteTerm term = dossier.site().term();
        if (term.finished() != null) {
            return new Finished(term.finished());
        }
        ProgressReport last = dossier.last().orElse(null);
        if (term.started() != null && last != null) {
            long days = ChronoUnit.DAYS.between(term.started(), last.day());
            double share = last.actual().doubleValue();
            if (days >= YOUNG_DAYS && share >= YOUNG_SHARE) {
                return new ByPace(
                        later(last.day().plusDays(Math.round((100 - share) / share * days)), today), days, share);
            }
        }
        LocalDate from = term.started() == null ? later(term.plannedStart(), today) : term.started();
        return usual.<SiteForecast>map(stretch -> new ByPeers(
                        later(from.plusDays(Math.round(term.plannedDays() * stretch.times())), today),
                        term.plannedDays(),
                        stretch))
                .orElseGet(Unknown::new);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
