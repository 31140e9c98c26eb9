package kz.aiqyn.files.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A file of rows. It is read as often as it is asked, always from its beginning, and never held in memory.
public interface Table {

    /// How many rows [#head] gives at most.
    int HEAD = 40;

    /// The file's name, as it is shown.
    String file();

    /// How a column is named to the reader: `D` in a spreadsheet, `4 (value)` in CSV.
    ///
    /// @param index from 0
    /// @param header its header, may be empty
    String column(int index, String header);

    /// The first rows, in which merged cells are spread over all the cells that they cover.
    List<Row> head();

    /// Gives every row in order; a place where the file cannot be read further becomes a problem.
    void each(Consumer<Row> to, ReadLog log);

    /// Whether cells of a row hold something that can be read, or nothing; tells each that does not.
    ///
    /// @param columns from 0, those that are read
    /// @param header names the columns
    default boolean isSound(Row row, Collection<Integer> columns, Row header, ReadLog log) {
        boolean sound = true;
        for (int column : columns) {
            Optional<Phrase> fault = row.fault(column);
            if (fault.isPresent()) {
                log.problem(new Problem(file(), row.number(), column(column, header.text(column)), fault.get()));
                sound = false;
            }
        }
        return sound;
    }

    /// True when a number such as `1.234` can only have a decimal point: in comma-separated files.
    boolean hasPlainPoint();

    /// The decimal mark that the user stated; null when there is none.
    @Nullable
    DecimalMark decimal();
}
