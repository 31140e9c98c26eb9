package kz.aiqyn.oversight.assignment;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// A body that carries an assignment out beside the first named one.
record CoExecutor(String organisation) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("organisation", organisation);
    }

    @Override
    public String named() {
        return "organisation";
    }
}
