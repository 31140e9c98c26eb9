package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// Breaches of one kind that an audit found at a body.
///
/// @param act number of the act that tells of them
/// @param number how many of the kind there were
/// @param kind in the words of the act
record Breach(String organisation, String act, LocalDate found, int number, String kind, String note) {

    Map<String, String> fields() {
        return new TreeMap<>(Map.of(
                "organisation", organisation,
                "act", act,
                "found-on", found.toString(),
                "number", Integer.toString(number),
                "kind", kind,
                "note", note));
    }
}
