package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.aiqyn.engine.text.Names;

/// Lines of a YAML text, indented by two.
final class YamlWriter {

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean itemBegins;

    void open(String key) {
        line(Quoting.plainOrQuoted(key) + ":");
        depth++;
    }

    void close() {
        depth--;
    }

    void word(String key, String value) {
        line(key + ": " + value);
    }

    void text(String key, String value) {
        word(key, Quoting.plainOrQuoted(value));
    }

    void quoted(String key, String value) {
        word(key, Quoting.quoted(value));
    }

    void number(String key, double value) {
        word(key, Term.write(value));
    }

    /// Left out when empty.
    void optional(String key, String value) {
        if (!value.isEmpty()) {
            quoted(key, value);
        }
    }

    /// Left out when empty.
    void names(String key, Names names) {
        if (!names.isEmpty()) {
            word(key, Inline.names(names));
        }
    }

    void inline(String key, Inline map) {
        word(key, map.toString());
    }

    /// Left out when empty.
    void texts(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            word(key, Inline.list(texts));
        }
    }

    /// A list with one line for each item, left out when empty.
    <T> void list(String key, List<T> items, Function<T, Inline> map) {
        items(key, items, item -> line(map.apply(item).toString()));
    }

    /// A list whose items are written field by field, left out when empty.
    <T> void items(String key, List<T> items, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        open(key);
        depth++;
        for (T item : items) {
            itemBegins = true;
            write.accept(item);
        }
        depth--;
        close();
    }

    private void line(String content) {
        text.append("  ".repeat(itemBegins ? depth - 1 : depth))
                .append(itemBegins ? "- " : "")
                .append(content)
                .append('\n');
        itemBegins = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
