package kz.aiqyn.register.appraisal;

/// How far a proposal has come.
enum ProposalState {
    PROPOSED,
    RETURNED,
    COMPLETE,
    SCORING,
    OPENED,
    RANKED,
    CHOSEN,
    NOT_CHOSEN,
    PUT_OFF;

    /// Whether the body whose it is may still change it.
    boolean isDraft() {
        return this == PROPOSED || this == RETURNED;
    }
}
