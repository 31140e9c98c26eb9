package kz.aiqyn.register.goals;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.record.RecordReference;

/// A record of another register by which a target is reached, as it was called when it was named.
record NamedProject(RecordReference record) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of("project", record.label().kk() + " (" + record.subject() + ")");
    }

    @Override
    public String named() {
        return "project";
    }
}
