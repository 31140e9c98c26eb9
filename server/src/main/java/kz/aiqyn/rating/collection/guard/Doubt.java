package kz.aiqyn.rating.collection.guard;

import java.util.Locale;
import kz.aiqyn.engine.text.Phrase;

/// Why a number may be wrong.
///
/// @param usual what it was held against: a median, or the factor by which others moved
public record Doubt(Kind kind, double usual) {

    /// What is wrong with a number.
    public enum Kind {
        /// Below nought, where nothing of its measure is or was.
        NEGATIVE(true),
        /// Nines alone, as a form is filled in with to be finished.
        FILLER(true),
        /// A thousand or a million times what is usual, or a part of it: another unit of measurement.
        THOUSANDFOLD(true),
        /// Far from its own earlier numbers.
        UNLIKE_ITSELF(true),
        /// Far from everybody else's, where it has no earlier numbers of its own.
        UNLIKE_OTHERS(true),
        /// Moved since the last period as no others have.
        MOVED_ALONE(false);

        private final boolean asking;

        Kind(boolean asking) {
            this.asking = asking;
        }

        /// Whether it counts only after somebody has said that it is right.
        public boolean isAsking() {
            return asking;
        }

        /// The word in keys and the database.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException when there is none
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// In words.
    ///
    /// @param shown what it was held against, as its reader reads numbers
    public Phrase phrase(String shown) {
        return Phrase.of("collection.doubt." + kind.code(), shown);
    }
}
