package kz.aiqyn.register.openness;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.engine.text.Names;

/// A component of openness in a version of the checklist.
///
/// @param code whose facts it is computed from where a portal publishes any
/// @param place in the order of the version
/// @param weight in percent of the score
record ChecklistComponent(String code, int place, Names names, int weight) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("component", code, "component-name", names.kk(), "weight", Integer.toString(weight));
    }

    @Override
    public String named() {
        return "component";
    }
}
