package kz.aiqyn.files.methodology;

import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;

/// What came of reading a methodology file.
public sealed interface ReadMethodology {

    /// It could be read; whether its method is sound is for the engine's check.
    record Good(Methodology methodology, Positions positions) implements ReadMethodology {}

    /// It could not; all problems at once, by line and column.
    record Bad(List<MethodologyProblem> problems) implements ReadMethodology {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
