package kz.aiqyn.base.intake;

import java.util.function.Predicate;

/// Whose records whoever is signed in may send.
@FunctionalInterface
public interface SenderReach {

    /// Whether a right reaches an organisation, by its code.
    Predicate<String> of(String right);
}
