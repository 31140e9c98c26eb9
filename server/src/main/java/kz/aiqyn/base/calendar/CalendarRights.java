package kz.aiqyn.base.calendar;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with the calendar.
public final class CalendarRights {

    public static final String MANAGE = "calendar.manage";

    static final List<Right> ALL = List.of(Right.forEverything(MANAGE, Role.ADMINISTRATOR, Role.ECONOMIST));

    private CalendarRights() {}
}
