package kz.aiqyn.register.openness;

/// How an item of the checklist is scored.
enum Scoring {
    /// By the share of what had to be that is there.
    SHARE_DONE,
    /// By the share of what had to be that is there in time.
    SHARE_TIMELY,
    /// By the share of what is there that is up to date.
    SHARE_CURRENT,
    /// Yes, partly or no, as checkers find.
    ANSWER,
    /// Points, as checkers count.
    POINTS,
    /// Points are deducted from the score where checkers find it.
    BREACH;

    /// Whether checkers judge it; the others are computed from facts.
    boolean isJudged() {
        return this == ANSWER || this == POINTS || this == BREACH;
    }
}
