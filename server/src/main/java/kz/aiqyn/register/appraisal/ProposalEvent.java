package kz.aiqyn.register.appraisal;

/// What may happen to a proposal.
enum ProposalEvent {
    ACCEPT,
    RETURN,
    RESUBMIT,
    START,
    OPEN,
    RANK,
    PUT_OFF,
    CHOOSE,
    REJECT;

    /// Whether it is taken on the proposal's own page; the others come with its call.
    boolean isOwn() {
        return this == ACCEPT || this == RETURN || this == RESUBMIT || this == PUT_OFF;
    }
}
