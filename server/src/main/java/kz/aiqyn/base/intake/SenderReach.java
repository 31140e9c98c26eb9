package kz.aiqyn.base.intake;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Whose records whoever is signed in may send.
public interface SenderReach {

    /// Whether there is an organisation, by its code.
    Predicate<String> known();

    /// The codes of the organisations that a text names, by code or by name: several that are called the same, or none.
    Function<String, List<String>> named();

    /// Whether a right reaches an organisation, by its code.
    Predicate<String> of(String right);
}
