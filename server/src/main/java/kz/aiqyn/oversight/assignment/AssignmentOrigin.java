package kz.aiqyn.oversight.assignment;

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
        OTHER
    }
}
