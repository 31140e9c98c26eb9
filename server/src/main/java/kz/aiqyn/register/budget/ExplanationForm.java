package kz.aiqyn.register.budget;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Phrase;

/// The form in which money that was not spent is explained.
final class ExplanationForm {

    private static final int LONGEST = 1_000;

    private ExplanationForm() {}

    static Outcome<Explanation.Said> read(Form sent) {
        Form form = sent.required("cause", "words");
        boolean known = Arrays.stream(Cause.values())
                .anyMatch(cause -> Lifecycle.code(cause).equals(form.text("cause")));
        Form checked = known || form.text("cause").isEmpty()
                ? form
                : form.wrong("cause", Phrase.of("budget.refused.cause", form.text("cause")));
        if (checked.text("words").length() > LONGEST) {
            checked = checked.wrong("words", Phrase.of("budget.refused.words", LONGEST));
        }
        return checked.isSound()
                ? Outcome.done(
                        new Explanation.Said(Lifecycle.of(Cause.class, checked.text("cause")), checked.text("words")))
                : Outcome.refused(checked);
    }

    /// The causes to choose from.
    static Map<String, String> causes(Words words) {
        Map<String, String> causes = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            causes.put(Lifecycle.code(cause), words.say("budget.cause." + Lifecycle.code(cause)));
        }
        return causes;
    }
}
