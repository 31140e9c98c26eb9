package kz.aiqyn.base.keeping;

import java.time.Instant;
import java.util.Map;

/// A record of a module, as it stands in a table of its own.
public interface KeptRecord {

    /// 0 before it is kept.
    long id();

    /// How often it or a row below it was written.
    int version();

    Instant changedAt();

    /// As the record of what was done names it: `playground:7`.
    String subject();

    /// All that it says of itself, by field; it must name whatever a form can change.
    Map<String, String> fields();
}
