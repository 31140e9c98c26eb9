package kz.aiqyn.oversight.meeting;

/// How many speakers a rule proposes for a kind of meeting.
///
/// @param rule its code, which is the key of its words
/// @param most at most so many, those first that it presses most; 0 for nobody
/// @param least only those that it names with so much weight or more, in the rule's own measure
/// @param version how often it was written; 0 where nobody has
record SpeakerRule(MeetingKind kind, String rule, int most, double least, int version) {

    /// Places that somebody has to lose until a meeting hears of it, while nobody has said otherwise.
    private static final double PLACES_LOST = 3;

    private static final String FELL = "edition.attention.fell";
    private static final int MOST = 3;

    /// As it is while nobody has said otherwise.
    static SpeakerRule unwritten(MeetingKind kind, String rule) {
        return new SpeakerRule(kind, rule, kind.proposes(rule) ? MOST : 0, rule.equals(FELL) ? PLACES_LOST : 0, 0);
    }
}
