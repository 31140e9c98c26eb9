package kz.aiqyn.register.investment;

/// What may happen to a project.
enum ProjectEvent {
    AGREE,
    BUILD,
    EQUIP,
    TRY,
    OPEN,
    REACH,
    STOP,
    /// Building goes on.
    RESUME,
    /// Production goes on.
    RESTART,
    GIVE_UP
}
