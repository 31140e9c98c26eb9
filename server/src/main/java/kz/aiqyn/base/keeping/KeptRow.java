package kz.aiqyn.base.keeping;

import java.util.Map;

/// A row below a record: a harvest of a greenhouse, a report on a site.
public interface KeptRow {

    /// All that it says of itself, by field.
    Map<String, String> fields();

    /// The field that tells it from the others of its record.
    String named();
}
