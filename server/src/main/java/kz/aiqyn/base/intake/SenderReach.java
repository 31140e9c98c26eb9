package kz.aiqyn.base.intake;

import java.util.function.Predicate;

/// Whose records whoever is signed in may send.
public interface SenderReach {

    /// Whether there is an organisation, by its code.
    Predicate<String> known();

    /// Whether a right reaches an organisation, by its code.
    Predicate<String> of(String right);
}
