package kz.aiqyn.base.territory;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;

/// The module's card.
final class TerritoryCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return TerritoryRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(70, "territory.menu", "/staff/territories", TerritoryRights.MANAGE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff/territories", "territories", "territories"),
                new HelpPlace("/staff/territories/files", "territories", "from-files"));
    }
}
