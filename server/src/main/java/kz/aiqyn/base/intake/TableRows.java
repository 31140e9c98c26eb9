package kz.aiqyn.base.intake;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.HeadedTable;

/// How the rows of a table are read, compared and written. Where it has a column `organisation`, rows of others than
/// the
/// sender's right reaches are refused by the kit.
///
/// @param <T> a record as a row gives it
public interface TableRows<T> {

    /// Code of the right that whoever sends them needs.
    String right();

    HeadedTable.Columns columns();

    /// The columns that name several organisations in one cell: lines have their codes there, commas between them.
    default List<String> naming() {
        return List.of();
    }

    /// Whether a row is none of what is taken, whatever stands in it; its sender is told so.
    default boolean isLeftOut(HeadedTable.Line line) {
        return false;
    }

    /// What a row says; empty when something in it is wrong, which is told to the line.
    Optional<T> row(HeadedTable.Line line);

    /// What tells a record from others; of two rows with the same, the second is an error.
    String key(T row);

    /// Keeps others from changing what is compared, until the transaction ends; not asked for where a file is only
    /// looked at.
    void lock();

    /// The rows that change anything, as things stand. What is found against one only now, under the lock, is told
    /// to its cell, and then nothing of the file is taken.
    List<RowChange<T>> compare(List<T> rows, Form form, RowProblems<T> problems);

    /// Writes the changes.
    ///
    /// @param number under which the file is kept
    void apply(List<RowChange<T>> changes, Form form, long number);
}
