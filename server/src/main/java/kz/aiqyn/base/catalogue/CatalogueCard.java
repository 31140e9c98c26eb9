package kz.aiqyn.base.catalogue;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class CatalogueCard implements ModuleCard {

    static final String STAFF = "/staff/catalogue";
    static final String INSTITUTIONS = "-institutions";
    static final String OPEN = "/registers/catalogue";

    @Override
    public List<Right> rights() {
        return CatalogueRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(CatalogueRights.QUALITY_CONTROLLER);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(58, "catalogue.menu", STAFF, CatalogueRights.KEEP));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "services", "the-catalogue"),
                new HelpPlace(STAFF + INSTITUTIONS, "services", "the-catalogue"),
                new HelpPlace("/staff/files/" + PassportFile.CODE, "services", "the-catalogue"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("catalogue.menu", "catalogue.list.lede", OPEN),
                new OpenEntry("catalogue.institutions.title", "catalogue.institutions.lede", OPEN + INSTITUTIONS));
    }

    @Override
    public List<String> after() {
        return List.of("calendar");
    }

    /// Passports by who gives the service, institutions by what they are a part of.
    @Override
    public List<OwnedRecord> owned() {
        String passport = """
                select v.passport from catalogue.provider v join catalogue.institution i on i.code = v.institution
                where i.organisation = ? order by v.passport limit 1""";
        String institution = "select id from catalogue.institution where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(STAFF + "/{passport}", passport),
                new OwnedRecord(OPEN + "/{passport}", passport),
                new OwnedRecord(STAFF + INSTITUTIONS + "/{institution}", institution),
                new OwnedRecord(OPEN + INSTITUTIONS + "/{institution}", institution));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("catalogue", "\\d{1,18}", STAFF + "/{id}", CatalogueRights.KEEP),
                new SubjectPlace(
                        "catalogue.institution", "\\d{1,18}", STAFF + INSTITUTIONS + "/{id}", CatalogueRights.KEEP));
    }
}
