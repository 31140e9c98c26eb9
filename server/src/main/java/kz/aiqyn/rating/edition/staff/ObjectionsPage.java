package kz.aiqyn.rating.edition.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;

/// What was objected and answered.
///
/// @param speakers organisations that the reader may object for, while the term lasts
/// @param indicators that an objection may be about
/// @param sent the form that could not be taken
record ObjectionsPage(
        EditionView view,
        List<Shown> objections,
        List<Choice> silent,
        List<Choice> speakers,
        List<Choice> indicators,
        About about,
        Sent sent) {

    /// The value that the reader came from, blank when they came from none.
    public record About(String organisation, String indicator) {
        static final About NOTHING = new About("", "");
    }

    public record Choice(String code, String name) {}

    /// @param earlier answers that were corrected, the first one first
    /// @param values that the indicator is made of
    /// @param unit address of the body in the preview
    /// @param answer blank until it is answered
    /// @param mayAnswer whether the reader may answer it now
    public record Shown(
            long id,
            String organisation,
            String about,
            String words,
            String made,
            String file,
            boolean answered,
            boolean upheld,
            String answer,
            List<Earlier> earlier,
            List<Link> values,
            String unit,
            boolean mayAnswer) {

        /// The form of its answer: nothing is chosen before somebody has decided, and what was decided is corrected.
        Form given() {
            return answered ? Form.EMPTY.with("upheld", String.valueOf(upheld)).with("answer", answer) : Form.EMPTY;
        }
    }

    /// An answer that was corrected since.
    public record Earlier(boolean upheld, String words, String moment) {}

    /// Where one of the values is that the objection rests on.
    public record Link(String name, String local) {}

    /// A form that could not be taken: what was written, and what stands against it.
    ///
    /// @param objection the number of the objection whose answer it was, 0 when it was a new objection
    public record Sent(long objection, Form form) {
        static final Sent NOTHING = new Sent(0, Form.EMPTY);
    }

    /// The form of a new objection; whoever speaks for one organisation need not choose it.
    public Form form() {
        Form form = sent.objection() == 0 ? sent.form() : Form.EMPTY;
        if (form.text("organisation").isEmpty()
                && speakers.stream().anyMatch(one -> one.code().equals(about.organisation()))) {
            form = form.with("organisation", about.organisation());
        }
        if (form.text("indicator").isEmpty()
                && indicators.stream().anyMatch(one -> one.code().equals(about.indicator()))) {
            form = form.with("indicator", about.indicator());
        }
        return form.text("organisation").isEmpty() && speakers.size() == 1
                ? form.with("organisation", speakers.getFirst().code())
                : form;
    }

    /// The form of an answer.
    public Form form(Shown objection) {
        return sent.objection() == objection.id() ? sent.form() : objection.given();
    }

    /// What an answer may be, in words.
    public Map<String, String> answers(Frame frame) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("true", frame.say("edition.answer.upheld"));
        answers.put("false", frame.say("edition.answer.declined"));
        return answers;
    }

    /// The names of what may be chosen, by code.
    public static Map<String, String> names(List<Choice> choices) {
        Map<String, String> names = new LinkedHashMap<>();
        choices.forEach(choice -> names.put(choice.code(), choice.name()));
        return names;
    }
}
