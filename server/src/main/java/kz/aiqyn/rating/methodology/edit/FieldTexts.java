package kz.aiqyn.rating.methodology.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.text.Characters;
import kz.aiqyn.engine.text.Phrase;

/// What is wrong with the texts of a form whatever they are about: one is too long, or holds a character that
/// nobody sees.
public final class FieldTexts {

    private FieldTexts() {}

    /// What is wrong, by the field's name.
    public static Map<String, Phrase> wrong(Form form) {
        Map<String, Phrase> errors = new LinkedHashMap<>(unseen(form));
        for (String field : form.fields().keySet()) {
            int length = form.text(field).length();
            int longest = longest(field);
            if (length > longest) {
                errors.put(field, Phrase.of("methodologies.wrong.long", longest, length));
            }
        }
        return errors;
    }

    /// The fields that hold a character that nobody sees.
    public static Map<String, Phrase> unseen(Form form) {
        Map<String, Phrase> errors = new LinkedHashMap<>();
        for (String field : form.fields().keySet()) {
            Characters.problem(form.text(field)).ifPresent(unseen -> errors.put(field, unseen));
        }
        return errors;
    }

    private static int longest(String field) {
        String[] parts = field.split("\\.", -1);
        String name = parts[0].equals("row") && parts.length > 2 ? parts[2] : parts[0];
        return switch (name) {
            case "formula" -> Formula.LONGEST;
            case "act", "definition", "reason", "source", "terms" -> MethodologyLimits.TEXT;
            case "units" -> MethodologyLimits.FILE;
            default -> MethodologyLimits.NAME;
        };
    }
}
