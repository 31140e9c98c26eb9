package kz.aiqyn.base.job;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// The module's card.
final class JobCard implements ModuleCard {

    static final String STAFF = "/staff/jobs";
    static final String SEE = "job.see";

    @Override
    public List<Right> rights() {
        return List.of(Right.forEverything(SEE, Role.ADMINISTRATOR));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(85, "job.menu", STAFF, SEE));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "job.job", "work under way and what became of it; what comes of it is bound where it is kept",
                "job.scheduled_task", "which work is due, and which server does it");
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace(STAFF, "administration", "start-and-stop"));
    }
}
