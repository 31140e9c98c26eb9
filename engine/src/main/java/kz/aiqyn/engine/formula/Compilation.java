package kz.aiqyn.engine.formula;

import java.util.List;

/// What came of a formula's text.
public sealed interface Compilation {

    /// It can be evaluated.
    record Compiled(Formula formula) implements Compilation {}

    /// It is wrong: everything that could be found, in the order of the text.
    record Refused(List<FormulaProblem> problems) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
