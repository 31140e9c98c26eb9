package kz.aiqyn.files.table;

import java.util.Set;
import kz.aiqyn.engine.measure.MissingReason;

/// What a text says as a number.
///
/// Accepted: an optional minus in any of its forms, digits, thousands set off by blanks of any sort or
/// apostrophes, a decimal point or comma, an exponent. Thousands set off by commas or points are accepted
/// where the text leaves no other reading. A percent sign or any other unit is refused: it is unclear
/// whether 94 % is 94 or 0.94.
sealed interface NumberText {

    /// One number and no other.
    record Clear(double number) implements NumberText {}

    /// `1,234` or `1.234`: with a decimal mark, or with thousands.
    record Ambiguous(char mark, double decimal, double grouped) implements NumberText {}

    /// There is no number, for a reason.
    record Absent(MissingReason reason) implements NumberText {}

    /// Not a number.
    record Wrong() implements NumberText {}

    /// A number beyond what can be held.
    record TooLarge() implements NumberText {}

    Set<String> NO_DATA = Set.of(
            "",
            "nan",
            "na",
            "n/a",
            "#n/a",
            "null",
            "-",
            "–",
            "—",
            "−",
            "…",
            "...",
            "..",
            "н/д",
            "нет данных",
            "дерек жоқ",
            "деректер жоқ",
            "no data",
            "missing");
    Set<String> NOT_APPLICABLE =
            Set.of("қолданылмайды", "неприменимо", "не применимо", "not applicable", "not_applicable");

    /// Reads a text that is stripped of blanks at its ends.
    static NumberText of(String text) {
        if (text.length() <= 16) {
            String folded = Spelling.fold(text);
            if (NO_DATA.contains(folded)) {
                return new Absent(MissingReason.NO_DATA);
            }
            if (NOT_APPLICABLE.contains(folded)) {
                return new Absent(MissingReason.NOT_APPLICABLE);
            }
        }
        return text.length() > 400 ? new Wrong() : new NumberShape(text).read();
    }
}
