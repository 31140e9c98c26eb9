package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The text of a file with the beginnings of its lines; finds where a character of a quoted or folded value
/// stands.
final class SourceText {

    private final String text;
    private final List<Integer> lines = new ArrayList<>(List.of(0));

    /// @param text with line feeds as ends of lines
    SourceText(String text) {
        this.text = text;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines.add(i + 1);
        }
    }

    /// The spot of a character of a value.
    ///
    /// @param column from 1, within the value's text; one past its end is its end
    TextPosition within(Yaml.Scalar value, int column) {
        int at = begin(value);
        char quote = value.plain() ? ' ' : text.charAt(Math.min(at - 1, text.length() - 1));
        int last = at;
        for (int i = 0; i < column && at < text.length(); i++) {
            if (i >= value.text().length()) {
                return spot(at);
            }
            at = skip(at, quote, value.text().charAt(i));
            last = at;
            at = after(at, quote, value.text().charAt(i));
        }
        return spot(last);
    }

    /// The offset of the first character behind a quote or the sign of a block.
    private int begin(Yaml.Scalar value) {
        int at = offset(value.spot());
        if (value.plain() || at >= text.length()) {
            return Math.min(at, text.length());
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return at + 1;
        }
        int end = text.indexOf('\n', at);
        return end < 0 ? at : blanks(end);
    }

    /// Steps over an escaped end of line.
    private int skip(int at, char quote, char wanted) {
        boolean escapedEnd = quote == '"' && text.startsWith("\\\n", at);
        if (escapedEnd) {
            return blanks(at + 1);
        }
        boolean folded = wanted != ' ' && wanted != '\n' && text.charAt(at) == '\n';
        return folded ? Math.min(blanks(at), text.length() - 1) : at;
    }

    private int after(int at, char quote, char wanted) {
        char found = text.charAt(at);
        if (quote == '\'' && text.startsWith("''", at)) {
            return at + 2;
        }
        if (quote == '"' && found == '\\' && at + 1 < text.length()) {
            return switch (text.charAt(at + 1)) {
                case 'x' -> at + 4;
                case 'u' -> at + 6;
                case 'U' -> at + 10;
                default -> at + 2;
            };
        }
        if ((wanted == ' ' || wanted == '\n') && endsLine(at)) {
            return blanks(at);
        }
        return found == wanted ? at + 1 : at;
    }

    /// True when nothing but blanks stands between here and the end of the line.
    private boolean endsLine(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end < text.length() && text.charAt(end) == '\n';
    }

    private int blanks(int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\n')) {
            end++;
        }
        return end;
    }

    private int offset(TextPosition spot) {
        int start = lines.get(Math.min(spot.line(), lines.size()) - 1);
        int at = start;
        for (int i = 1; i < spot.column() && at < text.length(); i++) {
            at = text.offsetByCodePoints(at, 1);
        }
        return at;
    }

    /// Line and column of a character of the file.
    TextPosition spot(int offset) {
        int found = Collections.binarySearch(lines, offset);
        int line = found >= 0 ? found + 1 : -found - 1;
        return new TextPosition(line, text.codePointCount(lines.get(line - 1), offset) + 1);
    }
}
