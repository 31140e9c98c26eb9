package kz.aiqyn.register.openness;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;

/// Reads a checker's sheet and what a third person decides.
final class AssessmentForm {

    private static final int LONGEST = 1000;

    private AssessmentForm() {}

    static String field(String of, String item) {
        return of + "-" + item;
    }

    /// What stands in the sheet of a checker who found something already.
    static Form of(List<Finding> findings) {
        Form form = Form.EMPTY;
        for (Finding finding : findings) {
            form = form.with(field("mark", finding.item()), finding.mark())
                    .with(field("note", finding.item()), finding.note())
                    .with(field("link", finding.item()), finding.link());
        }
        return form;
    }

    /// The findings that a sheet holds, or what is wrong in it; items without a mark are left for later.
    static Outcome<List<Finding>> sheet(Form sent, Checklist checklist) {
        Form form = sent;
        List<Finding> findings = new ArrayList<>();
        for (ChecklistItem item : checklist.judged()) {
            String mark = form.text(field("mark", item.code()));
            String note = field("note", item.code());
            String link = field("link", item.code());
            form = text(text(form, note), link);
            if (!form.text(link).matches("(https?://\\S+)?")) {
                form = form.wrong(link, Phrase.of("openness.refused.link", form.text(link)));
            }
            if (mark.isEmpty() && !(form.text(note) + form.text(link)).isEmpty()) {
                form = form.wrong(field("mark", item.code()), Phrase.of("web.form.empty"));
            } else if (!mark.isEmpty() && !item.marks().contains(mark)) {
                form = form.wrong(field("mark", item.code()), Phrase.of("openness.refused.mark", mark));
            } else if (!mark.isEmpty()) {
                findings.add(new Finding(item.code(), mark, form.text(note), form.text(link)));
            }
        }
        return form.isSound() ? Outcome.done(findings) : Outcome.refused(form);
    }

    /// What is decided of an item, or what is wrong in the form.
    static Outcome<Resolution> resolution(Form sent, Checklist checklist) {
        String code = sent.text("item");
        ChecklistItem item =
                checklist.item(code).filter(found -> found.scoring().isJudged()).orElse(null);
        if (item == null) {
            return Outcome.refused(Phrase.of("openness.refused.item", code));
        }
        String mark = field("decided", code);
        String reason = field("reason", code);
        Form form = text(sent.required(mark, reason), reason);
        if (!form.text(mark).isEmpty() && !item.marks().contains(form.text(mark))) {
            form = form.wrong(mark, Phrase.of("openness.refused.mark", form.text(mark)));
        }
        return form.isSound()
                ? Outcome.done(new Resolution(code, form.text(mark), form.text(reason)))
                : Outcome.refused(form);
    }

    private static Form text(Form form, String field) {
        int length = form.text(field).length();
        if (length > LONGEST) {
            return form.wrong(field, Phrase.of("openness.refused.long", length, LONGEST));
        }
        return PersonalNumbers.isIn(form.text(field))
                ? form.wrong(field, Phrase.of("openness.refused.personal"))
                : form;
    }
}
