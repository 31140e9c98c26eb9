package kz.aiqyn.files.table;

import java.util.regex.Pattern;

/// Keeps exported texts from being taken for formulas, and takes the guard off again when such a file is
/// read.
///
/// A sheet takes a cell for a formula that begins with `=`, `+`, `-`, `@` or their full-width forms, and
/// one that begins with a tab or a line break may hide such a beginning. A sheet that expects another
/// separator than the file has also begins a cell within a text. So an apostrophe is put before what would
/// begin a formula: at the start of a text, and after every `,`, `;`, tab, line break, `|` and `"` in it.
/// Negative numbers are left as they are. Of texts that stand so already, apostrophes included, one more is
/// put before, so that taking one away restores every text to the letter. Source: OWASP, CSV Injection.
public final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String HIDING = "\t\r\n";
    private static final String SEPARATORS = ",;\t\r\n|\"";
    private static final Pattern NEGATIVE_NUMBER =
            Pattern.compile("-\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\s*%?(?=$|[,;\t\r\n|\"])");

    private FormulaGuard() {}

    /// The text as a cell of CSV may hold it.
    public static String guard(String text) {
        return with(text, text.length());
    }

    /// The text as a cell of a spreadsheet may hold it, where nothing within it can begin a cell.
    public static String guardStart(String text) {
        return with(text, 0);
    }

    /// The text that was guarded, read from CSV.
    public static String strip(String cell) {
        return without(cell, cell.length());
    }

    /// The text that was guarded, read from a spreadsheet.
    public static String stripStart(String cell) {
        return without(cell, 0);
    }

    /// @param last the last place where a cell may begin
    private static String with(String text, int last) {
        if (isHarmless(text)) {
            return text;
        }
        StringBuilder guarded = new StringBuilder(text.length() + 4);
        for (int at = 0; at < text.length(); at++) {
            if (at <= last && isBeginning(text, at)) {
                int quotes = quotes(text, at);
                boolean number = quotes == at
                        && NEGATIVE_NUMBER
                                .matcher(text)
                                .region(at, text.length())
                                .lookingAt();
                if (!number) {
                    guarded.append(GUARD);
                }
            }
            guarded.append(text.charAt(at));
        }
        return guarded.toString();
    }

    private static String without(String cell, int last) {
        if (cell.indexOf(GUARD) < 0) {
            return cell;
        }
        StringBuilder stripped = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            if (at > last || cell.charAt(at) != GUARD || !isBeginning(cell, at)) {
                stripped.append(cell.charAt(at));
            }
        }
        return stripped.toString();
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (BEGINNINGS.indexOf(one) >= 0 || HIDING.indexOf(one) >= 0) {
                return false;
            }
        }
        return true;
    }

    /// True at the first sign, but for blanks, of what would begin a formula if a cell began there;
    /// apostrophes may stand before it.
    private static boolean isBeginning(String text, int at) {
        if (isBlank(text.charAt(at))) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && isBlank(text.charAt(before))) {
            before--;
        }
        if (before >= 0 && SEPARATORS.indexOf(text.charAt(before)) < 0) {
            return false;
        }
        int sign = quotes(text, at);
        return sign < text.length()
                && (BEGINNINGS.indexOf(text.charAt(sign)) >= 0
                        || (before < 0 && HIDING.indexOf(text.charAt(sign)) >= 0));
    }

    /// The first place from one on that holds no apostrophe.
    private static int quotes(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char one) {
        return HIDING.indexOf(one) < 0 && Spelling.isBlank(one);
    }
}
