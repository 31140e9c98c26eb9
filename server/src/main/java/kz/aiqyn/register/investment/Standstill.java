package kz.aiqyn.register.investment;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// A time in which an enterprise did not work.
record Standstill(String reason, Span span) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("reason", reason, "since", span.since().toString(), "until", span.untilText());
    }

    @Override
    public String named() {
        return "since";
    }
}
