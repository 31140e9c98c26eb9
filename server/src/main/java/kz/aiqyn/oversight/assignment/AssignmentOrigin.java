package kz.aiqyn.oversight.assignment;

import java.util.Locale;
import java.util.stream.Stream;

/// Where an assignment comes from.
///
/// @param title what it is called: a meeting with its day, an act with its number
/// @param subject of the record that it is, `meeting:7`; empty where it is none of ours
/// @param local the record's address without the language; empty with it
record AssignmentOrigin(Kind kind, String title, String subject, String local) {

    enum Kind {
        MEETING,
        ACT,
        VISIT,
        APPEAL,
        CONTEST,
        OTHER;

        /// The one that is the last word of what somebody proposes: `assignment.meeting`.
        static Kind of(String proposed) {
            String word = proposed.substring(proposed.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(one -> one.name().equals(word))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
