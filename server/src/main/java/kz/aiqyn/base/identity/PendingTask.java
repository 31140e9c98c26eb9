package kz.aiqyn.base.identity;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Something that waits for whoever is signed in: a line of their first page.
///
/// @param phrase what it is and what to do
/// @param local the address where it is done, without the language
/// @param until the last day on which it is in time; null when there is no term
public record PendingTask(
        Phrase phrase, String local, @Nullable LocalDate until) {

    /// Something without a term.
    public static PendingTask of(Phrase phrase, String local) {
        return new PendingTask(phrase, local, null);
    }
}
