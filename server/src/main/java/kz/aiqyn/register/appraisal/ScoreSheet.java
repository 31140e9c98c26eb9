package kz.aiqyn.register.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What an expert puts into the envelope of a proposal: marks with reasons, or why there are none.
///
/// @param conflict why the expert does not score; empty when there are marks
record ScoreSheet(String conflict, List<Mark> marks) {

    static final int BEST = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    ScoreSheet {
        marks = List.copyOf(marks);
    }

    /// @param number 0 to 10
    record Mark(String criterion, int number, String reason) {}

    /// @param criteria those that experts score
    static Outcome<ScoreSheet> read(Form sent, List<CallCriterion> criteria) {
        Form form = FieldChecks.withoutPersons(sent, "conflict");
        if (!form.text("conflict").isEmpty() && form.isSound()) {
            return Outcome.done(new ScoreSheet(form.text("conflict"), List.of()));
        }
        List<Mark> marks = new ArrayList<>();
        for (CallCriterion criterion : criteria) {
            String mark = mark(criterion);
            String reason = reason(criterion);
            form = FieldChecks.withoutPersons(form.required(mark, reason), reason);
            form = FieldChecks.whole(form, mark, 0, BEST);
            if (form.isSound()) {
                marks.add(new Mark(criterion.code(), Integer.parseInt(form.text(mark)), form.text(reason)));
            }
        }
        return form.isSound() ? Outcome.done(new ScoreSheet("", marks)) : Outcome.refused(form);
    }

    static String mark(CallCriterion criterion) {
        return "mark." + criterion.code();
    }

    static String reason(CallCriterion criterion) {
        return "reason." + criterion.code();
    }

    /// What stands in the form of one that was handed in.
    Form form() {
        Form form = Form.EMPTY.with("conflict", conflict);
        for (Mark mark : marks) {
            form = form.with("mark." + mark.criterion(), Integer.toString(mark.number()))
                    .with("reason." + mark.criterion(), mark.reason());
        }
        return form;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /// The sheet that a text holds; empty when it holds none.
    static Optional<ScoreSheet> of(String json) {
        try {
            return Optional.of(JSON.readValue(json, ScoreSheet.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// How it is told on the desk.
    Phrase told() {
        return conflict.isEmpty()
                ? Phrase.of(
                        "appraisal.desk.marked",
                        marks.stream().mapToInt(Mark::number).sum(),
                        BEST * marks.size())
                : Phrase.of("appraisal.desk.conflict");
    }
}
