package kz.aiqyn.base.territory;

import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.TableOptions;
import org.jspecify.annotations.Nullable;

/// How a file is taken.
///
/// @param dry only to say what would change
/// @param seen digest of the changes that its sender saw and confirmed; null when nobody was asked
/// @param table how the file is written, as far as its sender stated it
public record Taking(boolean dry, @Nullable String seen, TableOptions table) {

    /// As it is.
    public static final Taking NOW = new Taking(false, null, TableOptions.NONE);

    /// Only to say what would change.
    public static final Taking LOOK = new Taking(true, null, TableOptions.NONE);

    /// When it changes what was seen, and nothing else.
    public static Taking confirmed(String digest) {
        return new Taking(false, digest, TableOptions.NONE);
    }

    /// The same of one sheet of a workbook.
    ///
    /// @param name blank for the first visible one
    public Taking ofSheet(String name) {
        return new Taking(dry, seen, TableOptions.sheet(name));
    }

    /// Why it is not taken, when it changes something else now than what was seen.
    public Optional<Phrase> objection(FileDifference now) {
        return seen == null || seen.equals(now.digest())
                ? Optional.empty()
                : Optional.of(Phrase.of("territory.file.outdated", now.total()));
    }
}
