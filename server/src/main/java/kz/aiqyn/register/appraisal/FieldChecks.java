package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.text.Phrase;

/// What all forms of the register ask of their fields; an empty field is for others to refuse.
final class FieldChecks {

    private static final double MOST = 1e12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private FieldChecks() {}

    static Form money(Form form, String field) {
        return number(form, field, 0, MOST, "appraisal.refused.money");
    }

    /// A number within limits, which the refusal names after what was found.
    static Form number(Form form, String field, double least, double most, String refusal) {
        OptionalDouble number = form.number(field);
        boolean sound = number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most;
        return form.text(field).isEmpty() || sound ? form : form.wrong(field, form.noNumber(field, refusal));
    }

    static Form whole(Form form, String field, int least, int most) {
        String text = form.text(field);
        boolean sound = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        return text.isEmpty() || sound
                ? form
                : form.wrong(
                        field,
                        Phrase.of("appraisal.refused.whole", text, Integer.toString(least), Integer.toString(most)));
    }

    static Form year(Form form, String field) {
        return whole(form, field, FIRST_YEAR, LAST_YEAR);
    }

    static Form unit(Form form, String field) {
        String text = form.text(field);
        return text.isEmpty() || MeasurementUnit.find(text).isPresent()
                ? form
                : form.wrong(field, Phrase.of("appraisal.refused.unit", text));
    }

    static <E extends Enum<E>> Form choice(Form form, String field, E[] all) {
        String text = form.text(field);
        return text.isEmpty()
                        || Arrays.stream(all)
                                .anyMatch(one -> Lifecycle.code(one).equals(text))
                ? form
                : form.wrong(
                        field,
                        Phrase.of(
                                "appraisal.refused.choice",
                                text,
                                Arrays.stream(all).map(Lifecycle::code).collect(Collectors.joining(", "))));
    }

    /// Numbers of people are kept in no text.
    static Form withoutPersons(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            form = PersonalNumbers.isIn(form.text(field))
                    ? form.wrong(field, Phrase.of("appraisal.refused.personal"))
                    : form;
        }
        return form;
    }

    static BigDecimal decimal(Form form, String field) {
        return BigDecimal.valueOf(form.number(field).orElseThrow()).setScale(3, RoundingMode.HALF_UP);
    }
}
