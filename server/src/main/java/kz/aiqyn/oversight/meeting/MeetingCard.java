package kz.aiqyn.oversight.meeting;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class MeetingCard implements ModuleCard {

    static final String STAFF = "/staff/meetings";
    static final String OPEN = "/meetings";
    static final String RULES = "-rules";

    private static final String CHAPTER = "meetings";

    @Override
    public List<Right> rights() {
        return MeetingRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(MeetingRights.SECRETARY);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(40, "meeting.menu", STAFF, MeetingRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, CHAPTER, "meetings"),
                new HelpPlace(STAFF + RULES, CHAPTER, "who-is-proposed"),
                new HelpPlace(STAFF + "/*", CHAPTER, "the-agenda"),
                new HelpPlace(STAFF + "/*/hall", CHAPTER, "in-the-hall"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(new OpenEntry("meeting.open.title", "meeting.open.lede", OPEN));
    }

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("meeting.attendee", "organisation"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace(Meeting.KIND, "\\d{1,18}", STAFF + "/{id}", MeetingRights.SEE));
    }
}
