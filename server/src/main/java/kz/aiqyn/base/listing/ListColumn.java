package kz.aiqyn.base.listing;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;

/// A column of a list.
///
/// @param code in addresses, files and keys: its head is at `<words>.column.<code>`
/// @param sql the expression that gives it; of a name, the beginning of the columns `..._kk`, `..._ru` and `..._en`
/// @param words of a word: the codes that there are, which are also a filter; their words are at
/// `<words>.<code>.<word>`
/// @param total whether its sum stands at the foot
/// @param open whether the public sees it
public record ListColumn(String code, String sql, Kind kind, List<String> words, boolean total, boolean open) {

    /// What stands in its cells.
    public enum Kind {
        TEXT,
        /// A name in three languages.
        NAME,
        /// A code of some words of the module.
        WORD,
        /// The code of an organisation, shown by its name; it is also a filter.
        ORGANISATION,
        DAY,
        WHOLE,
        /// A decimal number.
        DECIMAL;

        public boolean isNumber() {
            return this == WHOLE || this == DECIMAL;
        }
    }

    public ListColumn {
        words = List.copyOf(words);
        if (!code.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a column's code is in small letters, found: " + code);
        }
    }

    public static ListColumn text(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.TEXT, List.of(), false, true);
    }

    public static ListColumn name(String code, @CompileTimeConstant String beginning) {
        return new ListColumn(code, beginning, Kind.NAME, List.of(), false, true);
    }

    public static ListColumn word(String code, @CompileTimeConstant String sql, List<String> words) {
        return new ListColumn(code, sql, Kind.WORD, words, false, true);
    }

    public static ListColumn organisation(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.ORGANISATION, List.of(), false, true);
    }

    public static ListColumn day(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.DAY, List.of(), false, true);
    }

    public static ListColumn whole(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.WHOLE, List.of(), false, true);
    }

    public static ListColumn decimal(String code, @CompileTimeConstant String sql) {
        return new ListColumn(code, sql, Kind.DECIMAL, List.of(), false, true);
    }

    /// The same with its sum at the foot.
    public ListColumn summed() {
        if (!kind.isNumber()) {
            throw new IllegalArgumentException("only numbers are summed, found " + code);
        }
        return new ListColumn(code, sql, kind, words, true, open);
    }

    /// The same, for the staff alone.
    public ListColumn closed() {
        return new ListColumn(code, sql, kind, words, total, false);
    }

    /// Whether one of its values may be asked for.
    public boolean isFilter() {
        return kind == Kind.WORD || kind == Kind.ORGANISATION;
    }
}
