package kz.aiqyn.engine.robust;

import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// A result, or why there can be none.
public sealed interface SensitivityOutcome permits SensitivityResult, SensitivityOutcome.Refused {

    /// The alternatives of the plan cannot be combined, or there is nobody to compare; all reasons at once.
    record Refused(List<Phrase> reasons) implements SensitivityOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
