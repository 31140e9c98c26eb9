package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of an assignment so far.
///
/// @param reportedOn when its executor last said that it is done; null before
/// @param proof what they named as proof: an act, a letter, an address; empty where they named none
/// @param returns how often it came back to its executor
/// @param endedOn when it left control, however; null while it is at work
record AssignmentCourse(
        AssignmentState state,
        @Nullable LocalDate reportedOn,
        String proof,
        int returns,
        @Nullable LocalDate endedOn) {

    static final AssignmentCourse GIVEN = new AssignmentCourse(AssignmentState.GIVEN, null, "", 0, null);

    /// @param said the proof that a report names
    AssignmentCourse after(AssignmentEvent event, AssignmentState to, String said, LocalDate today) {
        return switch (event) {
            case REPORT -> new AssignmentCourse(to, today, said, returns, null);
            case RETURN -> new AssignmentCourse(to, reportedOn, proof, returns + 1, null);
            case CLOSE, FAIL, WITHDRAW -> new AssignmentCourse(to, reportedOn, proof, returns, today);
            case ACCEPT, EXPLAIN, EXCUSE, REMARK, DISCIPLINE ->
                new AssignmentCourse(to, reportedOn, proof, returns, endedOn);
        };
    }
}
