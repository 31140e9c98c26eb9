package kz.aiqyn.rating.edition.life;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How editions are made: `aiqyn.editions`.
///
/// @param draws how often the methodology is varied for the intervals of places; none when 0
/// @param objectionDays working days in which rated bodies may object, from the day after a preview is opened
/// @param threads on which a computation works at a time
@ConfigurationProperties("aiqyn.editions")
public record EditionSettings(
        @DefaultValue("1000") int draws,
        @DefaultValue("5") int objectionDays,
        @DefaultValue("0") int threads) {

    public EditionSettings {
        if (draws < 0 || objectionDays < 0 || threads < 0) {
            throw new IllegalArgumentException(
                    "aiqyn.editions: draws, objection-days and threads are not negative, found %d, %d and %d"
                            .formatted(draws, objectionDays, threads));
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
