package kz.aiqyn.register.construction;

/// What may happen to a construction site.
enum SiteEvent {
    START,
    STOP,
    RESUME,
    FINISH,
    FIND_DEFECTS,
    HAND_OVER
}
