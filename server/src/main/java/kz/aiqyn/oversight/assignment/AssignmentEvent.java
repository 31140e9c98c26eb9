package kz.aiqyn.oversight.assignment;

/// What is done with an assignment.
enum AssignmentEvent {
    ACCEPT,
    REPORT,
    RETURN,
    CLOSE,
    /// It was not executed.
    FAIL,
    EXPLAIN,
    EXCUSE,
    REMARK,
    DISCIPLINE,
    WITHDRAW;

    /// Whether only its controller does it.
    boolean isController() {
        return switch (this) {
            case ACCEPT, REPORT, EXPLAIN -> false;
            case RETURN, CLOSE, FAIL, EXCUSE, REMARK, DISCIPLINE, WITHDRAW -> true;
        };
    }
}
