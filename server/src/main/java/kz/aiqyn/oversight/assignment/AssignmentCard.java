package kz.aiqyn.oversight.assignment;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class AssignmentCard implements ModuleCard {

    static final String STAFF = "/staff/assignments";
    static final String OPEN = "/assignments";
    static final String BOARD = "-board";
    static final String CALENDAR = "-calendar";
    static final String DISCIPLINE = "-discipline";

    /// What others propose as assignments: `assignment.meeting`, the last word being where it comes from.
    static final String PROPOSED = "assignment.";

    private static final String CHAPTER = "assignments";

    @Override
    public List<Right> rights() {
        return AssignmentRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(AssignmentRights.CONTROLLER);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(40, "assignment.menu", STAFF, AssignmentRights.SEE),
                new MenuEntry(40, "assignment.calendar", STAFF + CALENDAR, AssignmentRights.SEE),
                new MenuEntry(40, "assignment.discipline", STAFF + DISCIPLINE, AssignmentRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, CHAPTER, "the-list"),
                new HelpPlace(STAFF + BOARD, CHAPTER, "board-and-calendar"),
                new HelpPlace(STAFF + CALENDAR, CHAPTER, "board-and-calendar"),
                new HelpPlace(STAFF + DISCIPLINE, CHAPTER, "discipline"),
                new HelpPlace(STAFF + "/new", CHAPTER, "giving-an-assignment"),
                new HelpPlace(STAFF + "/*", CHAPTER, "an-assignment"),
                new HelpPlace("/staff/files/" + AssignmentFile.CODE, CHAPTER, "the-control-list"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("assignment.promised.title", "assignment.promised.lede", OPEN),
                new OpenEntry("assignment.discipline", "assignment.discipline.lede", OPEN + DISCIPLINE));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("assignment.assignment", "organisation"),
                TableReference.toOrganisation("assignment.co_executor", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        return List.of(
                new OwnedRecord(
                        STAFF + "/{assignment}",
                        "select id from assignment.assignment where organisation = ? order by id limit 1"),
                new OwnedRecord(
                        OPEN + "/{assignment}",
                        "select id from assignment.promise where organisation = ? order by id limit 1"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("assignment", "\\d{1,18}", STAFF + "/{id}", AssignmentRights.SEE));
    }
}
