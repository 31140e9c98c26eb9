package kz.aiqyn.register.investment;

/// How far a project has come.
enum ProjectStage {
    IDEA,
    AGREED,
    BEING_BUILT,
    EQUIPMENT,
    TRIAL_RUN,
    OPENED,
    AT_CAPACITY,
    STOPPED,
    GIVEN_UP
}
