package kz.aiqyn.citizen.situation;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class SituationCard implements ModuleCard {

    static final String STAFF = "/staff/situations";
    static final String OPEN = "/situations";

    @Override
    public List<Right> rights() {
        return SituationRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(59, "situation.menu", STAFF, SituationRights.KEEP));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "services", "life-situations"),
                new HelpPlace("/staff/files/" + SituationFile.CODE, "services", "life-situations"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(new OpenEntry("situation.menu", "situation.list.lede", OPEN));
    }

    @Override
    public List<String> after() {
        return List.of("calendar", "catalogue");
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("situation", "\\d{1,18}", STAFF + "/{id}", SituationRights.KEEP));
    }
}
