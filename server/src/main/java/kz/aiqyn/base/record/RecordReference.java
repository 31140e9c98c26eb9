package kz.aiqyn.base.record;

import kz.aiqyn.engine.text.Names;

/// A record of some module, as others link to it.
///
/// @param kind what it is: the module's words and the record's own name, `construction.site`
/// @param id of it within its kind, the same for ever
/// @param label what it is called
/// @param local its address without the language, as the staff open it
public record RecordReference(String kind, String id, Names label, String local) {

    /// As the audit names it: `construction.site:7`.
    public String subject() {
        return kind + ":" + id;
    }
}
