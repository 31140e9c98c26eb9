package kz.aiqyn.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sentences broken into lines between words.
public final class Paragraph {

    /// A percent sign stays with its number.
    private static final Pattern BREAKS = Pattern.compile(" (?!%)");

    private Paragraph() {}

    /// The lines of a text, those after the first indented. Only blanks that may break are broken at, so
    /// that digits of one number stay together.
    public static List<String> lines(String text, int columns, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        boolean empty = true;
        for (String word : BREAKS.split(text, -1)) {
            int width = DisplayWidth.of(word);
            if (!empty && taken + 1 + width > columns) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
                taken = indent;
                empty = true;
            }
            if (!empty) {
                line.append(' ');
                taken++;
            }
            line.append(word);
            taken += width;
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
