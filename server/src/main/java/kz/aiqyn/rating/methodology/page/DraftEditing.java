package kz.aiqyn.rating.methodology.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import kz.aiqyn.rating.methodology.edit.Change;
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
    record Overtaken(MethodologyVersion now, Differences differences, String mine) implements Edited {}

    /// What either of two editors did to the draft that both began from.
    record Differences(List<DifferencePage.Group> mine, List<DifferencePage.Group> theirs) {
        Differences {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /// @param edited of the draft that the form was filled in from
    Edited edit(String code, String version, long edited, Function<Methodology, Change> change) {
        MethodologyVersion now = methodologies.get(code, version);
        if (now.state() != MethodologyState.DRAFT) {
            return new Wrong(Map.of("", noDraft(now)));
        }
        Methodology base = base(now, edited);
        return switch (change.apply(base)) {
            case Change.Wrong(Map<String, Phrase> errors) -> new Wrong(errors);
            case Change.Changed(Methodology mine) ->
                result(base, mine, MethodologyFile.write(mine), drafts.save(now.withEdited(edited), mine));
        };
    }

    /// The same for the text itself.
    Edited write(String code, String version, long edited, String yaml) {
        MethodologyVersion now = methodologies.get(code, version);
        Methodology base = base(now, edited);
        Methodology mine = switch (MethodologyFile.parse(code + ".yaml", yaml)) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad -> base;
        };
        return result(base, mine, yaml, drafts.save(now.withEdited(edited), yaml));
    }

    private static Edited result(Methodology base, Methodology mine, String text, DraftResult result) {
        return switch (result) {
            case DraftResult.Saved(MethodologyVersion version) -> new Saved(version);
            case DraftResult.Refused(Phrase phrase) -> new Wrong(Map.of("", phrase));
            case DraftResult.Unreadable(List<MethodologyProblem> problems) ->
                new Wrong(Map.of("", problems.getFirst().phrase()));
            case DraftResult.Overtaken(MethodologyVersion now) ->
                new Overtaken(
                        now,
                        new Differences(
                                ReadingController.groups(MethodologyDifference.between(base, mine)),
                                ReadingController.groups(MethodologyDifference.between(base, now.document()))),
                        text);
        };
    }

    static Phrase noDraft(MethodologyVersion version) {
        return Phrase.of(
                "methodologies.refused.state",
                version.version(),
                version.code(),
                Phrase.of("methodologies.state." + version.state().code()));
    }

    /// The document after so many saves.
    private Methodology base(MethodologyVersion now, long edited) {
        if (edited == now.edited()) {
            return now.document();
        }
        String yaml = history.saved(now.code(), now.version(), edited).orElse(now.yaml());
        return switch (MethodologyFile.parse(now.code() + ".yaml", yaml)) {
            case ReadMethodology.Good good -> good.methodology();
            case ReadMethodology.Bad bad ->
                throw new IllegalStateException("a stored methodology is no longer understood: " + bad.problems());
        };
    }
}
