package kz.aiqyn.register.openness;

import java.util.Arrays;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// What a portal publishes and what of it is counted.
enum FactKind {
    /// Data sets: of the approved list, published, up to date.
    DATA,
    /// Drafts of legal acts: to be discussed in public, put up, put up in time.
    ACTS,
    /// Budget documents: to be published, published, published in time.
    BUDGETS,
    /// Questions: received, answered, answered in time.
    DIALOGUE;

    /// The kind whose facts a component of the checklist is computed from; empty for one that only
    /// checkers judge.
    static Optional<FactKind> of(String component) {
        return Arrays.stream(values())
                .filter(kind -> Lifecycle.code(kind).equals(component))
                .findFirst();
    }
}
