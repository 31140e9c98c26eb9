package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.DraftResult;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyHistory;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.edit.EditResult;
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

    /// What came of a form.
    sealed interface Edited {}

    record Saved(MethodologyVersion version) implements Edited {}

    /// Nothing was saved; what is wrong, by field.
    record Wrong(Map<String, Phrase> errors) implements Edited {
        Wrong {
            errors = Map.copyOf(errors);
        }
    }

    /// Nothing was saved; somebody else had saved first.
    ///
    /// @param mine the whole text as the reader would have it
    /// @param merged the form that puts the reader's changes upon the latest draft
    record Overtaken(MethodologyVersion now, Differences differences, String mine, Form merged) implements Edited {}

    /// What either of two editors did to the draft that both began from.
    record Differences(List<DifferencePage.Group> mine, List<DifferencePage.Group> theirs) {
        Differences {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /// @param seen the draft, with the count of saves that the form was filled in from
    Edited edit(MethodologyVersion seen, DraftForm form, Form sent) {
        if (seen.state() != MethodologyState.DRAFT) {
            return new Wrong(Map.of("", noDraft(seen)));
        }
        Map<String, Phrase> texts = FieldTexts.wrong(sent);
        if (!texts.isEmpty()) {
            return new Wrong(texts);
        }
        Methodology base = base(seen);
        return switch (form.change().apply(base, sent)) {
            case EditResult.Wrong(Map<String, Phrase> errors) -> new Wrong(errors);
            case EditResult.Changed(Methodology mine) ->
                switch (drafts.save(seen, mine)) {
                    case DraftResult.Overtaken(MethodologyVersion now) ->
                        overtaken(base, mine, now, MethodologyFile.write(mine), merged(form, base, sent, now));
                    case DraftResult other -> result(other);
                };
        };
    }

    /// The same for the text itself.
    Edited write(MethodologyVersion seen, String yaml) {
        return switch (drafts.save(seen, yaml)) {
            case DraftResult.Overtaken(MethodologyVersion now) -> {
                Methodology base = base(seen);
                Methodology mine = MethodologyFile.parse("", yaml) instanceof ReadMethodology.Good(var read, var any)
                        ? read
                        : base;
                yield overtaken(base, mine, now, yaml, Form.EMPTY.with("yaml", yaml));
            }
            case DraftResult other -> result(other);
        };
    }

    private static Edited result(DraftResult result) {
        return switch (result) {
            case DraftResult.Saved(MethodologyVersion version) -> new Saved(version);
            case DraftResult.Refused(Phrase phrase) -> new Wrong(Map.of("", phrase));
            case DraftResult.Unreadable(List<MethodologyProblem> problems) ->
                new Wrong(Map.of("", problems.getFirst().phrase()));
            case DraftResult.Overtaken overtaken -> throw new IllegalStateException("not merged: " + overtaken);
        };
    }

    private static Overtaken overtaken(
            Methodology base, Methodology mine, MethodologyVersion now, String text, Form merged) {
        return new Overtaken(
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
