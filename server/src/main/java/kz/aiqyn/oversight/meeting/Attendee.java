package kz.aiqyn.oversight.meeting;

import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// A body that is invited, and whether it came.
///
/// @param organisation its code
/// @param way how it is invited to take part
/// @param person office and name of whoever came; may be empty
record Attendee(String organisation, Way way, Presence presence, String person) implements KeptRow {

    enum Way {
        HALL,
        VIDEO
    }

    enum Presence {
        /// Nobody has said yet.
        INVITED,
        HALL,
        VIDEO,
        ABSENT;

        boolean isThere() {
            return this == HALL || this == VIDEO;
        }
    }

    @Override
    public String named() {
        return "organisation";
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "organisation",
                organisation,
                "way",
                Lifecycle.code(way),
                "presence",
                Lifecycle.code(presence),
                "person",
                person);
    }
}
