package kz.aiqyn.register.services;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// How many breaches of a kind an inspection found.
///
/// @param kind its code
record FoundBreach(String kind, int number) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("breach", kind, "number", Integer.toString(number));
    }

    @Override
    public String named() {
        return "breach";
    }
}
