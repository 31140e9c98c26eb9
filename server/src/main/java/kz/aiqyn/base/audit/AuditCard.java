package kz.aiqyn.base.audit;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;

/// The module's card.
final class AuditCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return AuditRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(90, "audit.menu", "/staff/audit", AuditRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace("/staff/audit", "people", "the-record-of-what-was-done"));
    }
}
