package kz.aiqyn.rating.methodology.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads fields of a form or of one of its rows, noting beside each what is wrong with it.
///
/// @param errors what is wrong, by the field's name in the whole form
/// @param named the name of a field in the whole form
record Fields(Form form, Map<String, Phrase> errors, UnaryOperator<String> named) {

    private static final int LONGEST = 100;
    private static final int GREATEST = 1_000;

    /// A text that must be there.
    String needed(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            wrong(field, Phrase.of("methodologies.wrong.empty"));
        } else if (text.length() > LONGEST) {
            wrong(field, Phrase.of("methodologies.wrong.long", LONGEST, text.length()));
        }
        return text;
    }

    /// A code: a word without blanks.
    String code(String field) {
        String text = needed(field);
        if (text.chars().anyMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter))) {
            wrong(field, Phrase.of("methodologies.wrong.word", text));
        }
        return text;
    }

    /// A text, null where none is written.
    @Nullable
    String optional(String field) {
        String text = form.text(field);
        return text.isEmpty() ? null : text;
    }

    Names names() {
        return form.names("name");
    }

    double number(String field) {
        if (form.number(field).isEmpty()) {
            wrong(field, form.noNumber(field, "methodologies.wrong.number"));
        }
        return form.number(field).orElse(0);
    }

    /// A whole number from 0, null where none is written.
    @Nullable
    Integer whole(String field) {
        if (form.text(field).isEmpty()) {
            return null;
        }
        double number = form.number(field).orElse(-1);
        if (number < 0 || number != Math.rint(number) || number > GREATEST) {
            wrong(field, form.noNumber(field, "methodologies.wrong.whole"));
            return null;
        }
        return (int) number;
    }

    /// Words with blanks or commas between them.
    List<String> words(String field) {
        return Arrays.stream(form.text(field).split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void wrong(String field, Phrase phrase) {
        errors.put(named.apply(field), phrase);
    }
}
