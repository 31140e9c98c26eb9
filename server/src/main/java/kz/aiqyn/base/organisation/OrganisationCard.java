package kz.aiqyn.base.organisation;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class OrganisationCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return OrganisationRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(71, "organisation.menu", "/staff/organisations", OrganisationRights.MANAGE));
    }

    /// Territories bring the extension by which versions never overlap.
    @Override
    public List<String> after() {
        return List.of("territory");
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff/organisations", "territories", "organisations"),
                new HelpPlace("/staff/organisations-new", "territories", "organisations"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("organisation", "register|heads", "/staff/organisations", OrganisationRights.MANAGE),
                new SubjectPlace(
                        "organisation", "\\w[\\w.-]*", "/staff/organisations/{id}", OrganisationRights.MANAGE));
    }
}
