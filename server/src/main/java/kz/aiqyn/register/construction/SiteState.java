package kz.aiqyn.register.construction;

/// How far a construction site has come.
enum SiteState {
    PLANNED,
    UNDER_WAY,
    STOPPED,
    FINISHED,
    WITH_DEFECTS,
    HANDED_OVER;

    /// Whether its works have ended.
    boolean isOver() {
        return this == FINISHED || this == WITH_DEFECTS || this == HANDED_OVER;
    }
}
