package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;

/// The module's card.
final class MethodologyCard implements ModuleCard {

    @Override
    public String words() {
        return "methodologies";
    }

    @Override
    public List<Right> rights() {
        return MethodologyRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(20, "methodologies.menu", "/staff/methodologies", MethodologyRights.SEE),
                new MenuEntry(21, "methodologies.menu.proposals", "/staff/proposals", MethodologyRights.PROPOSE));
    }
}
