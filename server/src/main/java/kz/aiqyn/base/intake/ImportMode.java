package kz.aiqyn.base.intake;

import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.TableOptions;
import org.jspecify.annotations.Nullable;

/// How a file is taken.
///
/// @param dry only to say what would change
/// @param seen digest of the changes that its sender saw and confirmed; null when nobody was asked
/// @param number under which it is kept, by which what came from it can be found and undone; 0 when it is not kept
/// @param table how the file is written, as far as its sender stated it
public record ImportMode(boolean dry, @Nullable String seen, long number, TableOptions table) {

    /// As it is, as the program itself takes files.
    public static final ImportMode NOW = new ImportMode(false, null, 0, TableOptions.NONE);
    /// Only to say what would change.
    public static final ImportMode LOOK = new ImportMode(true, null, 0, TableOptions.NONE);

    /// When it changes what was seen, and nothing else.
    public static ImportMode confirmed(String digest, long number) {
        return new ImportMode(false, digest, number, TableOptions.NONE);
    }

    /// The same of a file of which something is stated.
    public ImportMode of(TableOptions stated) {
        return new ImportMode(dry, seen, number, stated);
    }

    /// Why it is not taken, when it changes something else now than what was seen.
    public Optional<Phrase> overtaken(FileDifference now) {
        return seen == null || seen.equals(now.digest())
                ? Optional.empty()
                : Optional.of(Phrase.of("intake.outdated", now.total()));
    }
}
