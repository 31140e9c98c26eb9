package kz.aiqyn.oversight.assignment;

/// How far an assignment has come.
enum AssignmentState {
    GIVEN,
    ACCEPTED,
    /// Its executor says that it is done.
    REPORTED,
    RETURNED,
    /// Done, and removed from control.
    CLOSED,
    /// Not executed, and not explained yet.
    FAILED,
    EXPLAINED,
    /// Not executed, for reasons that were accepted.
    EXCUSED,
    REMARKED,
    /// A disciplinary penalty was proposed.
    DISCIPLINED,
    WITHDRAWN;

    /// Whether its executor still has to do something for it.
    boolean isAtWork() {
        return switch (this) {
            case GIVEN, ACCEPTED, REPORTED, RETURNED -> true;
            case CLOSED, FAILED, EXPLAINED, EXCUSED, REMARKED, DISCIPLINED, WITHDRAWN -> false;
        };
    }

    /// Whether its controller still has something to decide.
    boolean isControlled() {
        return isAtWork() || this == FAILED || this == EXPLAINED;
    }
}
