package kz.aiqyn.base.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Table;

/// A kind of file that a module takes. Each is a bean; its page is `/staff/files/<code>`.
///
/// Its words begin with [#words]: `.title`, `.hint`, `.field.<name>` of the fields beside the file, `.change.<kind>` of
/// the kinds of changes. Kinds of files that lead back to the same page are shown beside each other.
public interface FileKind {

    /// Its word in addresses: `playground-grounds`.
    String code();

    /// Its page, without the language.
    default String address() {
        return "/staff/files/" + code();
    }

    /// Code of the right that whoever sends one needs.
    String right();

    /// What the keys of its words begin with: `playground.file`.
    String words();

    /// The page that shows what came of it, without the language.
    String back();

    /// Whether only those send one who have the right for everything and not for a part of it.
    default boolean isForEverything() {
        return false;
    }

    /// Whether a file stays its sender's alone also after it was taken: what it says is not for all who may send one.
    default boolean isSendersAlone() {
        return false;
    }

    /// What the keys of its kinds of changes begin with.
    default String changes() {
        return words() + ".change.";
    }

    /// Key of the heading over what a change says besides before and after; empty when that needs none.
    default String more() {
        return "";
    }

    /// What is filled in beside the file.
    default List<FileField> fields() {
        return List.of();
    }

    /// Endings of files that a browser offers.
    default String accept() {
        return ".csv,.xlsx";
    }

    /// Whether it is a table, of which its sender may say how it is written.
    default boolean isTable() {
        return accept().contains(".csv");
    }

    /// The columns that whoever sends a file may point out, where its layout is the office's own.
    default MappedColumns mapped() {
        return MappedColumns.NONE;
    }

    /// Whether a table has headings by which it is known without anybody pointing at them.
    default boolean isHeaded(Table table) {
        return true;
    }

    /// A small file to begin with, where the layout is one that nobody types by heart.
    default Optional<FileSample> sample() {
        return Optional.empty();
    }

    /// The columns of a workbook that is handed out to be filled in; empty where files of the kind are no such tables.
    default Optional<HeadedTable.Columns> template() {
        return Optional.empty();
    }

    /// Rows that show how each column is written, by column. Whose they are is put in by the kit: they are made a
    /// file to begin with, which its sender may send as it is.
    default List<Map<String, String>> example() {
        return List.of();
    }

    /// Takes a file whole, or refuses it whole with everything that is wrong in it.
    Read<FileDifference> take(Path file, Form form, ImportMode mode);

    /// Takes out of a file, in its place on the disk, what may not be kept: numbers of people. Asked for after the file
    /// was
    /// read and before it is kept; what is left must read as the same.
    default void strip(Path file) {}

    /// Takes back what came from a file, unless something else was done to it since. How many changes that were.
    ///
    /// @param number under which it is kept
    default Outcome<Long> undo(long number) {
        return Outcome.refused(Phrase.of("intake.undo.never"));
    }

    /// Whether [#undo] can do anything at all.
    default boolean isUndoable() {
        return false;
    }
}
