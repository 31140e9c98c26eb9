package kz.aiqyn.rating.edition.store;

import org.jspecify.annotations.Nullable;

/// Rows as PostgreSQL's COPY takes them: a tab between fields, `\N` for none. Doubles are written as the shortest text
/// that reads back as the same double.
final class CopyText {

    private final StringBuilder text;
    private boolean begun;

    CopyText(int expected) {
        text = new StringBuilder(expected);
    }

    CopyText field(double number) {
        next();
        if (Double.isNaN(number)) {
            text.append("\\N");
        } else {
            text.append(number);
        }
        return this;
    }

    CopyText field(long number) {
        next();
        text.append(number);
        return this;
    }

    CopyText field(boolean truth) {
        next();
        text.append(truth ? 't' : 'f');
        return this;
    }

    CopyText none() {
        next();
        text.append("\\N");
        return this;
    }

    CopyText field(@Nullable String word) {
        if (word == null) {
            return none();
        }
        next();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
        return this;
    }

    CopyText field(double[] numbers) {
        next();
        text.append('{');
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        text.append('}');
        return this;
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void next() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }
}
