package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// What the forms of the register ask of their fields.
final class FormRules {

    private static final int MOST = 10_000_000;

    private FormRules() {}

    /// The form with an error at each field that holds something else than a whole number of things.
    static Form counts(Form sent, int least, String... fields) {
        Form form = sent;
        for (String field : fields) {
            OptionalDouble number = form.number(field);
            boolean whole = number.isPresent()
                    && number.getAsDouble() == Math.rint(number.getAsDouble())
                    && number.getAsDouble() >= least
                    && number.getAsDouble() <= MOST;
            form = whole || form.text(field).isEmpty()
                    ? form
                    : form.wrong(field, Phrase.of("services.refused.count", form.text(field), least));
        }
        return form;
    }

    /// A whole number that was found sound; 0 for an empty field.
    static int count(Form form, String field) {
        return (int) form.number(field).orElse(0);
    }

    /// The form with an error at a number that is larger than another of which it is a part.
    static Form within(Form form, String part, String whole) {
        boolean sound = form.error(part) != null
                || form.error(whole) != null
                || form.text(part).isEmpty()
                || count(form, part) <= count(form, whole);
        return sound
                ? form
                : form.wrong(
                        part,
                        Phrase.of(
                                "services.refused.more",
                                form.text(part),
                                form.text(whole),
                                Phrase.of("services.field." + whole)));
    }

    static Form decimals(Form sent, double least, double most, String... fields) {
        Form form = sent;
        for (String field : fields) {
            OptionalDouble number = form.number(field);
            boolean sound = number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most;
            form = sound || form.text(field).isEmpty()
                    ? form
                    : form.wrong(field, Phrase.of("services.refused.decimal", form.text(field), least, most));
        }
        return form;
    }

    /// The form with an error at a text of more letters than there is room for.
    static Form longest(Form form, String field, int most) {
        int length = form.text(field).length();
        return length <= most ? form : form.wrong(field, Phrase.of("services.refused.long", length, most));
    }

    static BigDecimal decimal(Form form, String field, int decimals) {
        return BigDecimal.valueOf(form.number(field).orElseThrow()).setScale(decimals, RoundingMode.HALF_UP);
    }

    static <E extends Enum<E>> Form choice(Form form, String field, E[] choices) {
        String text = form.text(field);
        boolean known = text.isEmpty()
                || Arrays.stream(choices)
                        .anyMatch(choice -> Lifecycle.code(choice).equals(text));
        String codes = Arrays.stream(choices).map(Lifecycle::code).collect(Collectors.joining(", "));
        return known ? form : form.wrong(field, Phrase.of("services.refused.choice", text, codes));
    }

    /// The form with an error at each text with a person's number in it.
    static Form withoutPersons(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            form = PersonalNumbers.isIn(form.text(field))
                    ? form.wrong(field, Phrase.of("services.refused.personal"))
                    : form;
        }
        return form;
    }
}
