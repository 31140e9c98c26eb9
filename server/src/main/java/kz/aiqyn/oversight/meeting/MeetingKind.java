package kz.aiqyn.oversight.meeting;

import java.util.List;
import kz.aiqyn.base.organisation.Organisation;

/// Which meeting it is, and what its agenda begins with.
enum MeetingKind {
    /// The apparatus meeting of every week.
    WEEKLY,
    /// The extended meeting, with the heads of all bodies.
    EXTENDED,
    OWN;

    /// Codes of the sections that every agenda of the kind begins with; the first tells what became of the decisions
    /// before.
    List<String> sections() {
        return switch (this) {
            case WEEKLY -> List.of(DecidedSection.CODE, "rating", "procurement");
            case EXTENDED -> List.of(DecidedSection.CODE, "goals", "budget-development", "openness", "services");
            case OWN -> List.of(DecidedSection.CODE);
        };
    }

    /// Whether a body of a kind is invited; of the territorial departments of the state to extended meetings only.
    boolean invites(String organisations) {
        return this == EXTENDED || !organisations.equals(Organisation.TERRITORIAL);
    }

    /// Whether a rule proposes speakers while nobody has said otherwise.
    boolean proposes(String rule) {
        String module = rule.substring(0, rule.indexOf('.'));
        return switch (this) {
            case WEEKLY -> List.of("edition", "procurement", "assignment").contains(module);
            case EXTENDED ->
                List.of("edition", "procurement", "assignment", "openness", "services", "construction", "budget")
                        .contains(module);
            case OWN -> false;
        };
    }

    /// What parts the numbers of its protocols from those of other kinds.
    String mark() {
        return switch (this) {
            case WEEKLY -> "А";
            case EXTENDED -> "К";
            case OWN -> "Ж";
        };
    }
}
