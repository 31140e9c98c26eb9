package kz.aiqyn.base.record;

import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// What has become, by today, of something that was to be done.
///
/// @param organisation code of the body that answers for it
/// @param said how it stands, in the words of its module
/// @param moved what became of the indicator that it was meant to move; empty where none is named
/// @param first by when it was to be done when it was given
/// @param term by when it is to be done now
/// @param open its address for everybody, without the language; empty where it is for the staff alone
public record RecordFate(
        RecordReference record,
        String organisation,
        Course course,
        Phrase said,
        Optional<Phrase> moved,
        LocalDate first,
        LocalDate term,
        String open) {

    /// How it ends, or how it is going.
    public enum Course {
        /// To be done, and its term has not passed.
        AT_WORK,
        /// To be done, and its term has passed.
        LATE,
        DONE,
        /// It was found not to be done, whatever followed.
        NOT_DONE,
        /// It need not be done any more.
        DROPPED
    }
}
