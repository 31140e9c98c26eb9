package kz.aiqyn.cli.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, texts, numbers, booleans and null as JSON (RFC 8259), two blanks for each level.
/// Numbers are the shortest that read back as the same double; what is not finite is null.
public final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    public static String write(@Nullable Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Double number -> text.append(Double.isFinite(number) ? shortest(number) : "null");
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case Map<?, ?> object -> object(object, depth);
            case List<?> list -> list(list, depth);
            default -> quoted(value.toString());
        }
    }

    private static String shortest(double number) {
        String written = Double.toString(number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private void object(Map<?, ?> object, int depth) {
        Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
        text.append('{');
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            quoted(entry.getKey().toString());
            text.append(": ");
            value(entry.getValue(), depth + 1);
            text.append(entries.hasNext() ? "," : "");
        }
        if (!object.isEmpty()) {
            line(depth);
        }
        text.append('}');
    }

    /// A list of plain values stands on one line.
    private void list(List<?> list, int depth) {
        boolean nested = list.stream().anyMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>);
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (nested) {
                line(depth + 1);
            }
            value(list.get(i), depth + 1);
            text.append(i == list.size() - 1 ? "" : nested ? "," : ", ");
        }
        if (nested) {
            line(depth);
        }
        text.append(']');
    }

    private void line(int depth) {
        text.append('\n').append("  ".repeat(depth));
    }

    private void quoted(String word) {
        text.append('"');
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (letter < ' ') {
                        text.append("\\u%04x".formatted((int) letter));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
