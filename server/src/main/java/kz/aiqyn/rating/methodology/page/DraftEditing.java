package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.FieldTexts;
import kz.aiqyn.rating.methodology.edit.Merge;
import org.springframework.stereotype.Component;

/// Applies forms to drafts: to the draft that the form was filled in from, so that a second editor's work meets the
/// first's in the open.
@Component
class DraftEditing {

    private final Methodologies methodologies;
    private final MethodologyHistory history;
    private final Drafts drafts;

    DraftEditing(Methodologies methodologies, MethodologyHistory history, Drafts drafts) {
        this.methodologies = methodologies;
        this.history = history;
        this.drafts = drafts;
    }

    /// What to show whoever was overtaken by another editor of the same draft.
    ///
    /// @param mine the whole text as the reader would have it
    /// @param merged the form that puts the reader's changes upon the latest draft
    record Conflict(MethodologyVersion now, Differences differences, String mine, Form merged) {}

    /// What either of two editors did to the draft that both began from.
    record Differences(List<DifferencePage.Group> mine, List<DifferencePage.Group> theirs) {
        Differences {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /// @param seen the draft, with the count of saves that the form was filled in from
    Outcome<MethodologyVersion> edit(MethodologyVersion seen, DraftForm form, Form sent) {
        if (seen.state() != MethodologyState.DRAFT) {
            return Outcome.refused(noDraft(seen));
        }
        return switch (mine(base(seen), form, sent)) {
            case Outcome.Done<Methodology>(Methodology mine) -> drafts.save(seen, mine);
            case Outcome.Refused<Methodology>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Overtaken<Methodology> overtaken ->
                throw new IllegalStateException("nobody else edits a form: " + overtaken);
        };
    }

    /// The document as the reader would have it.
    private static Outcome<Methodology> mine(Methodology base, DraftForm form, Form sent) {
        Map<String, Phrase> texts = FieldTexts.wrong(sent);
        return texts.isEmpty() ? form.change().apply(base, sent) : Outcome.refused(texts);
    }

    /// The same for the text itself.
    Outcome<MethodologyVersion> write(MethodologyVersion seen, String yaml) {
        return drafts.save(seen, yaml);
    }

    /// What whoever was overtaken with a form is shown.
    ///
    /// @param now the draft as the other has left it
    Conflict conflict(MethodologyVersion seen, DraftForm form, Form sent, MethodologyVersion now) {
        Methodology base = base(seen);
        Methodology mine =
                mine(base, form, sent) instanceof Outcome.Done<Methodology>(Methodology changed) ? changed : base;
        return conflict(base, mine, now, MethodologyFile.write(mine), merged(form, base, sent, now));
    }

    /// The same for the text itself.
    Conflict conflict(MethodologyVersion seen, String yaml, MethodologyVersion now) {
        Methodology base = base(seen);
        Methodology mine =
                MethodologyFile.parse("", yaml) instanceof ReadMethodology.Good(var read, var any) ? read : base;
        return conflict(base, mine, now, yaml, Form.EMPTY.with("yaml", yaml));
    }

    private static Conflict conflict(
            Methodology base, Methodology mine, MethodologyVersion now, String text, Form merged) {
        return new Conflict(
                now,
                new Differences(
                        ReadingController.groups(MethodologyDifference.between(base, mine)),
                        ReadingController.groups(MethodologyDifference.between(base, now.document()))),
                text,
                merged);
    }

    /// What is gone from the latest draft cannot be merged; the form then says so when it is sent again.
    private static Form merged(DraftForm form, Methodology base, Form sent, MethodologyVersion now) {
        try {
            return Merge.of(form.shown().apply(base), sent, form.shown().apply(now.document()));
        } catch (NoSuchElementException gone) {
            return sent;
        }
    }

    static Phrase noDraft(MethodologyVersion version) {
        return Phrase.of(
                "methodologies.refused.state",
                version.version(),
                version.code(),
                Phrase.of("methodologies.state." + version.state().code()));
    }

    /// The document as the reader saw it.
    private Methodology base(MethodologyVersion seen) {
        MethodologyVersion now = methodologies.get(seen.code(), seen.version());
        if (seen.edited() == now.edited()) {
            return now.document();
        }
        String yaml = history.saved(seen.code(), seen.version(), seen.edited()).orElse(now.yaml());
        return switch (MethodologyFile.parse(now.code() + ".yaml", yaml)) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException("a stored methodology is no longer understood: " + bad.problems());
        };
    }
}
