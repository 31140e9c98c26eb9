package kz.aiqyn.rating.edition.compute;

import java.util.List;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.text.Phrase;

/// What became of a task.
public sealed interface Outcome {

    record Done(Computed computed) implements Outcome {}

    /// A source declares a measure so that its values cannot be read as the methodology declares them, the
    /// methodology's formulas cannot be understood, or nobody is rated.
    record Refused(List<Phrase> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused of(List<Formulas.Fault> faults) {
            return new Refused(faults.stream()
                    .map(fault -> Phrase.of("edition.refused.formula", fault.indicator(), fault.phrase()))
                    .toList());
        }
    }
}
