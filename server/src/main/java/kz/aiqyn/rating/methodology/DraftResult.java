package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyProblem;

/// What came of saving a draft.
public sealed interface DraftResult {

    /// It is saved; also when nothing had changed.
    record Saved(MethodologyVersion version) implements DraftResult {}

    /// The text is no methodology: all problems, by line and column. Nothing is saved.
    record Unreadable(List<MethodologyProblem> problems) implements DraftResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// Somebody else saved it in the meantime: what it is now. Nothing is saved.
    record Overtaken(MethodologyVersion now) implements DraftResult {}

    /// It may not be: what was found and what was expected. Nothing is saved.
    record Refused(Phrase phrase) implements DraftResult {}
}
