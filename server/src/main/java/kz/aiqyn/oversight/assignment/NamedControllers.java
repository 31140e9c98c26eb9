package kz.aiqyn.oversight.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;

/// Finds whom a control list names as controller, by account or by name.
record NamedControllers(List<Controllers.Controller> controllers) {

    /// The assignment under the control of whom its row names; of whoever sends the file where it names nobody.
    Optional<Assignment> controlled(AssignmentFile.Row row, RowProblems<AssignmentFile.Row> problems) {
        String named = Spelling.fold(row.controller());
        if (named.isEmpty()) {
            return Optional.of(row.assignment());
        }
        List<Controllers.Controller> found = controllers.stream()
                .filter(one -> one.scope().covers(row.assignment().organisation()))
                .filter(one -> Spelling.fold(one.login()).equals(named)
                        || Spelling.fold(one.name()).equals(named))
                .toList();
        if (found.isEmpty()) {
            problems.tell(row, "controller", "assignment.refused.successor", Shown.of(row.controller()));
        } else if (found.size() > 1) {
            problems.tell(
                    row,
                    "controller",
                    "assignment.file.controllers",
                    Shown.of(row.controller()),
                    found.stream().map(Controllers.Controller::login).collect(Collectors.joining(", ")));
        }
        return found.size() == 1
                ? Optional.of(row.assignment()
                        .controlled(
                                found.getFirst().login(),
                                found.getFirst().name(),
                                row.assignment().changedAt()))
                : Optional.empty();
    }
}
