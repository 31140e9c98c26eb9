package kz.aiqyn.base.intake;

import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;

/// The records of which a kind of file tells.
public interface FileRecords {

    /// Keeps others from changing what a file is compared with, until the transaction ends.
    void lock();

    /// Whether something that a file brought was written since.
    ///
    /// @param number under which the file is kept
    boolean isTouched(long number);

    /// Takes back what came from a file. How many records and rows that were.
    long undo(long number);

    /// Takes back what came from a file, unless something of it was written since.
    default Outcome<Long> takeBack(long number) {
        lock();
        return isTouched(number) ? Outcome.refused(Phrase.of("intake.undo.touched")) : Outcome.done(undo(number));
    }
}
