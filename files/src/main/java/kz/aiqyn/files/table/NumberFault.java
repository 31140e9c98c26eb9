package kz.aiqyn.files.table;

import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Phrase;

/// Says of a text why it is no number.
final class NumberFault {

    private static final Pattern BRACKETS = Pattern.compile("\\(\\s*[\\d.,\\s]+\\)");
    private static final Pattern MINUS_BEHIND = Pattern.compile("[\\d.,\\s]*\\d\\s*[-\u2010-\u2013\u2212]");
    private static final Pattern BESIDE_DIGITS = Pattern.compile(".*\\d.*[\\p{L}\\p{Sc}].*|.*[\\p{L}\\p{Sc}].*\\d.*");
    private static final Pattern OTHER_DIGITS = Pattern.compile(".*[\\p{Nd}\\p{Nl}&&[^0-9]].*");
    private static final Set<String> LOGICAL = Set.of(
            "true", "false", "истина", "ложь", "ақиқат", "жалған", "да", "нет", "иә", "жоқ", "yes", "no", "шын",
            "өтірік");

    private NumberFault() {}

    static Phrase of(String text) {
        return Phrase.of(key(text), Shown.of(text));
    }

    private static String key(String text) {
        if (text.indexOf('%') >= 0 || text.indexOf('‰') >= 0 || text.indexOf('％') >= 0) {
            return "table.number.percent";
        }
        if (LOGICAL.contains(Spelling.fold(text))) {
            return "table.number.logical";
        }
        if (OTHER_DIGITS.matcher(text).matches()) {
            return "table.number.digits";
        }
        if (BRACKETS.matcher(text).matches()) {
            return "table.number.brackets";
        }
        if (MINUS_BEHIND.matcher(text).matches()) {
            return "table.number.minus-behind";
        }
        return !text.startsWith("#") && BESIDE_DIGITS.matcher(text).matches()
                ? "table.number.beside"
                : "table.number.wrong";
    }
}
