package kz.aiqyn.base.listing;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.OptionalInt;

/// A column of a list.
///
/// @param code in addresses, files and keys: its head is at `<words>.column.<code>`
/// @param sql the expression that gives it; of a name, the beginning of the columns `..._kk`, `..._ru` and `..._en`
/// @param words of a word: the codes that there are, which are also a filter; their words are at
/// `<words>.<code>.<word>`; of a period those that may be asked for
/// @param total whether its sum stands at the foot
/// @param open whether the public sees it
/// @param place where it is to be seen
/// @param decimals of its numbers on pages; empty for as many as the most exact of a page has
public record ListColumn(
        String code,
        String sql,
        Kind kind,
        List<String> words,
        boolean total,
        boolean open,
        Place place,
        OptionalInt decimals) {

    /// What stands in its cells.
    public enum Kind {
        TEXT,
        /// A name in three languages.
        NAME,
        /// A code of some words of the module.
        WORD,
        /// The code of an organisation, shown by its name; it is also a filter.
        ORGANISATION,
        /// A unit of measurement as formulas write it, shown in words.
        UNIT,
        /// A period's code, shown as the language writes it; where it is said which may be asked for, it is also a
        /// filter.
        PERIOD,
        DAY,
        WHOLE,
        /// A decimal number.
        DECIMAL;

        public boolean isNumber() {
            return this == WHOLE || this == DECIMAL;
        }
    }

    /// Where a column is to be seen; files have it in any case.
    public enum Place {
        ROWS,
        /// One may ask for its values, but the rows of pages are without it.
        FILTER,
        FILES
    }

    public ListColumn {
        words = List.copyOf(words);
        if (!code.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a column's code is in small letters, found: " + code);
        }
    }

    public static ListColumn text(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.TEXT, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn name(String code, @CompileTimeConstant String beginning) {
        return new ListColumn(code, beginning, Kind.NAME, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn word(String code, @CompileTimeConstant String sql, List<String> words) {
        return new ListColumn(code, sql, Kind.WORD, words, false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn organisation(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.ORGANISATION, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn unit(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.UNIT, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    /// @param periods that may be asked for, by code
    public static ListColumn period(String code, @CompileTimeConstant String sql, List<String> periods) {
        return new ListColumn(code, sql, Kind.PERIOD, periods, false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn day(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.DAY, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn whole(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.WHOLE, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    public static ListColumn decimal(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.DECIMAL, List.of(), false, true, Place.ROWS, OptionalInt.empty());
    }

    /// The same with its sum at the foot.
    public ListColumn summed() {
        if (!kind.isNumber()) {
            throw new IllegalArgumentException("only numbers are summed, found " + code);
        }
        return new ListColumn(code, sql, kind, words, true, open, place, decimals);
    }

    /// The same, shown with so many decimals on pages; files have the number itself.
    public ListColumn shownTo(int places) {
        if (kind != Kind.DECIMAL) {
            throw new IllegalArgumentException("only decimal numbers have decimals, found " + code);
        }
        return new ListColumn(code, sql, kind, words, total, open, place, OptionalInt.of(places));
    }

    /// The same, for the staff alone.
    public ListColumn closed() {
        return new ListColumn(code, sql, kind, words, total, false, place, decimals);
    }

    /// The same, for files alone: what fills a page and is needed to take the file in again.
    public ListColumn inFiles() {
        return new ListColumn(code, sql, kind, words, total, open, Place.FILES, decimals);
    }

    /// The same, to be asked for and in files, but not in the rows of pages, which would be too wide.
    public ListColumn asFilter() {
        if (!isFilter()) {
            throw new IllegalArgumentException("nobody can ask for a value of " + code);
        }
        return new ListColumn(code, sql, kind, words, total, open, Place.FILTER, decimals);
    }

    /// Whether the rows of pages show it.
    public boolean isInRows() {
        return place == Place.ROWS;
    }

    /// Whether one of its values may be asked for.
    public boolean isFilter() {
        return kind == Kind.WORD || kind == Kind.ORGANISATION || (kind == Kind.PERIOD && !words.isEmpty());
    }
}
