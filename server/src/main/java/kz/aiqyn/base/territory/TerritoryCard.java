package kz.aiqyn.base.territory;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;

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

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace(
                        "territory",
                        "classifier|borders|attributes|names",
                        "/staff/territories/files",
                        TerritoryRights.MANAGE),
                new SubjectPlace("territory", "\\d{9}(\\d{3})?", "/staff/territories/{id}", TerritoryRights.MANAGE));
    }
}
