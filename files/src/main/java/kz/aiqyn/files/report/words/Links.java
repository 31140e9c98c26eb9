package kz.aiqyn.files.report.words;

import java.util.Optional;

/// Where the links of a report's sections lead: whoever shows them knows the addresses.
public interface Links {

    /// The page of places.
    String rating();

    /// A unit's page.
    String unit(String code);

    /// A block among the indicators.
    String block(String code);

    /// An indicator's passport.
    String indicator(String code);

    /// An indicator's passport with one unit marked in it; the passport where nobody is.
    default String indicator(String code, String unit) {
        return indicator(code);
    }

    /// Where a unit's value of an indicator came from; empty where there is no page for it.
    Optional<String> value(String unit, String indicator);

    /// Where one objects to a unit's value of an indicator; empty where that cannot be done.
    default Optional<String> objection(String unit, String indicator) {
        return Optional.empty();
    }

    /// The id of a place within a page.
    String id(String local);
}
