package kz.aiqyn.oversight.assignment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.organisation.OrganisationNames;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;

/// Finds whom a control list names, by code or account or by name.
record NamedInFile(OrganisationNames organisations, List<Controllers.Controller> controllers) {

    /// The row with codes and the account of its controller; empty where it names somebody who is not there, which is
    /// told to its cell, as is a name that several have.
    Optional<AssignmentFile.Row> understood(AssignmentFile.Row row, RowProblems<AssignmentFile.Row> problems) {
        Optional<SequencedSet<String>> helping = helping(row, problems);
        Optional<Assignment> assignment = controlled(row, problems);
        return helping.isEmpty() || assignment.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssignmentFile.Row(assignment.get(), helping.get(), row.controller()));
    }

    private Optional<SequencedSet<String>> helping(AssignmentFile.Row row, RowProblems<AssignmentFile.Row> problems) {
        SequencedSet<String> codes = new LinkedHashSet<>();
        boolean sound = true;
        for (String name : row.helping().stream().flatMap(this::names).toList()) {
            List<String> found = organisations.find(name);
            if (found.size() == 1) {
                codes.add(found.getFirst());
                continue;
            }
            sound = false;
            if (found.isEmpty()) {
                problems.tell(row, "helping", "assignment.refused.helping", Shown.of(name));
            } else {
                problems.tell(row, "helping", "intake.several", Shown.of(name), String.join(", ", found));
            }
        }
        codes.remove(row.assignment().organisation());
        return sound ? Optional.of(codes) : Optional.empty();
    }

    /// Commas may stand within a name or between several.
    private Stream<String> names(String text) {
        return organisations.find(text).isEmpty()
                ? Stream.of(text.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
                : Stream.of(text);
    }

    /// The assignment under the control of whom its row names; of whoever sends the file where it names nobody.
    private Optional<Assignment> controlled(AssignmentFile.Row row, RowProblems<AssignmentFile.Row> problems) {
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
