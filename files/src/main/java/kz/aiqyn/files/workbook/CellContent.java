package kz.aiqyn.files.workbook;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in the element of a cell (ECMA-376 part 1, 18.3.1.4), before its type is looked at.
///
/// @param value null when there is none, which is something else than an empty one: a formula that shows nothing has
///     an empty one, one that was never worked out has none
/// @param text of the cell's own, null when there is none
/// @param formula null when there is none
record CellContent(
        @Nullable String value,
        @Nullable String text,
        @Nullable String formula) {

    /// Numbers as XML Schema writes them, without its infinities.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    static CellContent of(XmlPart xml) throws Unreadable, IOException {
        String value = null;
        String text = null;
        String formula = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> text = RichText.read(xml);
                case "f" -> formula = xml.text();
                default -> xml.skip();
            }
        }
        return new CellContent(value, text, formula);
    }

    /// What the cell holds.
    ///
    /// @param type null for a number
    Cell cell(@Nullable String type, NumberFormat format, SheetContext context) throws Unreadable, IOException {
        String kind = type == null ? "n" : type;
        String found = value;
        if (found == null && text == null) {
            return formula == null ? Cell.BLANK : new Cell.Uncalculated(formula);
        }
        if (kind.equals("str") || kind.equals("inlineStr") || found == null) {
            return textual(kind, text != null ? text : EscapedText.decode(String.valueOf(found)));
        }
        String content = found.strip();
        if (content.isEmpty()) {
            // Programs that work nothing out write `<v/>` beside a formula; a number, a date or an error is never
            // empty.
            return formula != null ? new Cell.Uncalculated(formula) : Cell.BLANK;
        }
        return switch (kind) {
            case "n" -> number(content, format, context.countsFrom1904());
            case "s" ->
                context.texts()
                        .find(content)
                        .map(shared -> textual(kind, shared))
                        .orElseGet(() -> new Cell.Unclear(kind, content));
            case "b" -> logical(content);
            case "e" -> new Cell.Fault(content);
            case "d" -> IsoMoment.find(content).orElseGet(() -> new Cell.Unclear(kind, content));
            default -> new Cell.Unclear(kind, content);
        };
    }

    private static Cell textual(String kind, String text) {
        if (text.isEmpty()) {
            return Cell.BLANK;
        }
        return isWhole(text) ? new Cell.Text(text) : new Cell.Unclear(kind, text.replace('\0', '\uFFFD'));
    }

    /// Whether no letter is a zero or half of a letter, which neither files nor databases can keep.
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0 || (Character.isSurrogate(letter) && Character.isBmpCodePoint(text.codePointAt(i)))) {
                return false;
            }
            i += Character.isHighSurrogate(letter) ? 1 : 0;
        }
        return true;
    }

    private static Cell logical(String content) {
        return switch (content) {
            case "1", "true" -> new Cell.Logical(true);
            case "0", "false" -> new Cell.Logical(false);
            default -> new Cell.Unclear("b", content);
        };
    }

    private static Cell number(String content, NumberFormat format, boolean from1904) {
        double number = NUMBER.matcher(content).matches() ? Double.parseDouble(content) : Double.NaN;
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            // Careless programs leave the type of a text out; whether it says a number is for the reader of texts.
            return new Cell.Text(content);
        }
        return switch (format) {
            case NUMBER -> new Cell.Numeric(number);
            case PERCENT -> new Cell.Percent(number);
            case TIME -> new Cell.Time(SerialDate.time(number));
            case DATE, YEAR ->
                SerialDate.find(number, from1904)
                        .<Cell>map(at -> format == NumberFormat.YEAR ? new Cell.YearOfDate(at) : new Cell.Moment(at))
                        .orElseGet(() -> new Cell.Unclear("n", content));
        };
    }
}
