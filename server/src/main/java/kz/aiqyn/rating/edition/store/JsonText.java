package kz.aiqyn.rating.edition.store;

import org.jspecify.annotations.Nullable;

/// Writes JSON, piece by piece and without a blank, so that equal things give equal bytes. Numbers are the shortest
/// that read back as the same double; "no number" is null, what is not finite a text.
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    JsonText open(char bracket) {
        separate();
        text.append(bracket);
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        return this;
    }

    JsonText name(String name) {
        separate();
        quote(name);
        text.append(':');
        return this;
    }

    JsonText value(double number) {
        separate();
        if (Double.isNaN(number)) {
            text.append("null");
        } else if (Double.isInfinite(number)) {
            text.append(number > 0 ? "\"Infinity\"" : "\"-Infinity\"");
        } else {
            text.append(number);
        }
        return this;
    }

    JsonText value(long number) {
        separate();
        text.append(number);
        return this;
    }

    JsonText value(boolean truth) {
        separate();
        text.append(truth);
        return this;
    }

    JsonText value(@Nullable String word) {
        separate();
        if (word == null) {
            text.append("null");
        } else {
            quote(word);
        }
        return this;
    }

    JsonText nothing() {
        separate();
        text.append("null");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (!text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            if (last != '[' && last != '{' && last != ':') {
                text.append(',');
            }
        }
    }

    private void quote(String word) {
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
                        text.append("\\u00").append(Character.forDigit(letter >> 4, 16));
                        text.append(Character.forDigit(letter & 15, 16));
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }
}
