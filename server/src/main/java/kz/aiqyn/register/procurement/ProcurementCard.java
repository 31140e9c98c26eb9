package kz.aiqyn.register.procurement;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class ProcurementCard implements ModuleCard {

    static final String STAFF = "/staff/registers/procurement";
    static final String OPEN = "/registers/procurement";
    static final String LOTS = "/lots";
    static final String CONTRACTS = "/contracts";
    static final String OVERVIEW = "/overview";
    static final String SIGNS = "/signs";
    static final String GROUPS = "/sign-groups";
    static final String HEARING = "/hearing";
    static final String PORTAL = "/portal";

    private static final String CHAPTER = "procurement";

    @Override
    public List<Right> rights() {
        return ProcurementRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(54, "procurement.overview", STAFF + OVERVIEW, ProcurementRights.SEE),
                new MenuEntry(54, "procurement.menu", STAFF, ProcurementRights.SEE),
                new MenuEntry(54, "procurement.groups.title", STAFF + GROUPS, ProcurementRights.SEE),
                new MenuEntry(54, "procurement.hearing", STAFF + HEARING, ProcurementRights.SEE),
                new MenuEntry(54, "procurement.pull", STAFF + PORTAL, ProcurementRights.TAKE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, CHAPTER, "the-lists"),
                new HelpPlace(STAFF + LOTS, CHAPTER, "the-lists"),
                new HelpPlace(STAFF + CONTRACTS, CHAPTER, "the-lists"),
                new HelpPlace(STAFF + OVERVIEW, CHAPTER, "a-body-at-a-glance"),
                new HelpPlace(STAFF + SIGNS, CHAPTER, "signs-worth-a-look"),
                new HelpPlace(STAFF + GROUPS, CHAPTER, "signs-worth-a-look"),
                new HelpPlace(STAFF + HEARING, CHAPTER, "for-a-hearing"),
                new HelpPlace(STAFF + PORTAL, CHAPTER, "files"),
                new HelpPlace(STAFF + "/*", CHAPTER, "a-purchase"),
                new HelpPlace("/staff/files/" + PortalFile.CODE, CHAPTER, "files"),
                new HelpPlace("/staff/files/" + ReleaseFile.CODE, CHAPTER, "files"),
                new HelpPlace("/staff/files/" + CustomerFile.CODE, CHAPTER, "files"),
                new HelpPlace("/staff/files/" + MonopolyFile.CODE, CHAPTER, "files"),
                new HelpPlace("/staff/files/" + BreachFile.CODE, CHAPTER, "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("procurement.menu", "procurement.points.lede", OPEN),
                new OpenEntry("procurement.overview", "procurement.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("procurement.lots.title", "procurement.lots.lede", OPEN + LOTS),
                new OpenEntry("procurement.contracts.title", "procurement.contracts.lede", OPEN + CONTRACTS),
                new OpenEntry("procurement.groups.title", "procurement.groups.lede", OPEN + GROUPS),
                new OpenEntry("procurement.signs.title", "procurement.signs.lede", OPEN + SIGNS));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("procurement.customer", "organisation"),
                TableReference.toOrganisation("procurement.point", "organisation"),
                TableReference.toOrganisation("procurement.announcement", "organisation"),
                TableReference.toOrganisation("procurement.lot", "organisation"),
                TableReference.toOrganisation("procurement.bid", "organisation"),
                TableReference.toOrganisation("procurement.contract", "organisation"),
                TableReference.toOrganisation("procurement.unit", "organisation"),
                TableReference.toOrganisation("procurement.act", "organisation"),
                TableReference.toOrganisation("procurement.breach", "organisation"),
                TableReference.toOrganisation("procurement.sign", "organisation"));
    }

    @Override
    public List<String> after() {
        return List.of("calendar");
    }

    @Override
    public List<OwnedRecord> owned() {
        String point = "select id from procurement.point where organisation = ? order by id limit 1";
        String lot = "select id from procurement.lot where organisation = ? order by id limit 1";
        String contract = "select id from procurement.contract where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(STAFF + "/{point}", point),
                new OwnedRecord(OPEN + "/{point}", point),
                new OwnedRecord(STAFF + LOTS + "/{lot}", lot),
                new OwnedRecord(OPEN + LOTS + "/{lot}", lot),
                new OwnedRecord(STAFF + CONTRACTS + "/{contract}", contract),
                new OwnedRecord(OPEN + CONTRACTS + "/{contract}", contract),
                new OwnedRecord(
                        STAFF + SIGNS + "/{sign}",
                        "select id from procurement.sign where organisation = ? order by id limit 1"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("procurement", "\\d{1,11}", STAFF + SIGNS + "/{id}", ProcurementRights.SEE));
    }
}
