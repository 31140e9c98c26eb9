package kz.aiqyn.base.intake;

import kz.aiqyn.base.web.Outcome;

/// A kind of table that brings records, which are taken back with it.
///
/// @param <T> a record as a row gives it
public interface RowFile<T> extends TableFile<T> {

    /// The records that it tells of.
    FileRecords records();

    @Override
    default void lock() {
        records().lock();
    }

    @Override
    default boolean isUndoable() {
        return true;
    }

    @Override
    default Outcome<Long> undo(long number) {
        return records().takeBack(number);
    }
}
