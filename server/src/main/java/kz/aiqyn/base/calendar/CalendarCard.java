package kz.aiqyn.base.calendar;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class CalendarCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return CalendarRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(72, "calendar.menu", "/staff/calendar", CalendarRights.MANAGE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace("/staff/calendar", "territories", "working-days"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("calendar", "years|\\d{4}", "/staff/calendar", CalendarRights.MANAGE));
    }
}
