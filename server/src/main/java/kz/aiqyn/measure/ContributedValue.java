package kz.aiqyn.measure;

import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Status;

/// What a source has for a key: a number, or the reason why there is none.
public sealed interface ContributedValue {

    Status status();

    /// A finite number, kept to the last bit.
    record Value(double number, Status status) implements ContributedValue {
        public Value {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a value is a finite number, found " + number);
            }
        }
    }

    /// No number, for a reason.
    record Missing(MissingReason reason, Status status) implements ContributedValue {}
}
