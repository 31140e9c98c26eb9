package kz.aiqyn.rating.methodology;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;

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

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff/methodologies", "methodology", "its-life"),
                new HelpPlace("/staff/methodologies/*/*/edit", "methodology", "editing-a-draft"),
                new HelpPlace("/staff/methodologies/*/*/sectors", "methodology", "proposals-and-bare-sectors"),
                new HelpPlace("/staff/methodologies/*/*/measures", "methodology", "sources-and-measures-agree"),
                new HelpPlace("/staff/proposals", "methodology", "proposals-and-bare-sectors"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("methodology", "[^/]+/[^/]+", "/staff/methodologies/{id}", MethodologyRights.SEE),
                new SubjectPlace("proposal", "\\d{1,18}", "/staff/proposals/{id}", MethodologyRights.PROPOSE));
    }
}
