package kz.aiqyn.register.openness;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// What a third person decided of an item.
record Resolution(String item, String mark, String reason) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("item", item, "mark", mark, "reason", reason);
    }

    @Override
    public String named() {
        return "item";
    }
}
