package kz.aiqyn.files.table;

import java.util.regex.Pattern;

/// Codes that a table program took for numbers on their way: `710000000.0`, `7.1E+08`. What they were cannot
/// be known for sure, so they are no codes.
public final class CodeText {

    private static final Pattern NUMBER = Pattern.compile("\\d+[.,]0+|\\d+(?:[.,]\\d+)?[eE]\\+\\d+");

    private CodeText() {}

    /// Whether a text in a column of codes shows that it was made a number of.
    public static boolean isOfNumber(String text) {
        int length = text.length();
        return length > 2 && length <= 40 && NUMBER.matcher(text).matches();
    }
}
