package kz.aiqyn.base.territory;

import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// How a file is taken.
///
/// @param dry only to say what would change
/// @param seen digest of the changes that its sender saw and confirmed; null when nobody was asked
public record Taking(boolean dry, @Nullable String seen) {

    /// As it is.
    public static final Taking NOW = new Taking(false, null);

    /// Only to say what would change.
    public static final Taking LOOK = new Taking(true, null);

    /// When it changes what was seen, and nothing else.
    public static Taking confirmed(String digest) {
        return new Taking(false, digest);
    }

    /// Why it is not taken, when it changes something else now than what was seen.
    public Optional<Phrase> objection(FileDifference now) {
        return seen == null || seen.equals(now.digest())
                ? Optional.empty()
                : Optional.of(Phrase.of("territory.file.outdated", now.total()));
    }
}
