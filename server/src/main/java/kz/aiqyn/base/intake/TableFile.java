package kz.aiqyn.base.intake;

import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Table;

/// A kind of file that is a table with a record in each row.
///
/// @param <T> a record as a row gives it
public interface TableFile<T> extends FileKind, TableRows<T> {

    FilePlace place();

    RowIntake intake();

    @Override
    default String code() {
        return place().code();
    }

    @Override
    default String right() {
        return place().right();
    }

    @Override
    default String words() {
        return place().words();
    }

    @Override
    default String back() {
        return place().back();
    }

    @Override
    default boolean isHeaded(Table table) {
        return HeadedTable.isHeaded(table, columns());
    }

    @Override
    default Optional<HeadedTable.Columns> template() {
        return Optional.of(columns());
    }

    @Override
    default Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return intake().take(this, file, form, mode);
    }
}
