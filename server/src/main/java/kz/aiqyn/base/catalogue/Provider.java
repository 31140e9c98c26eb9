package kz.aiqyn.base.catalogue;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// That an institution gives a service.
///
/// @param institution its code
record Provider(String institution) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("institution", institution);
    }

    @Override
    public String named() {
        return "institution";
    }
}
