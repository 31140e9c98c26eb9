package kz.aiqyn.register.investment;

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
final class InvestmentCard implements ModuleCard {

    static final String STAFF = "/staff/registers/investment";
    static final String OPEN = "/registers/investment";
    static final String OVERVIEW = "-overview";
    static final String RECORDS = "-records";
    static final String ZONES = "-zones";
    static final String ENTERPRISES = "-enterprises";

    @Override
    public List<Right> rights() {
        return InvestmentRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(59, "investment.menu", STAFF, InvestmentRights.SEE),
                new MenuEntry(59, "investment.overview", STAFF + OVERVIEW, InvestmentRights.SEE),
                new MenuEntry(59, "investment.zone.menu", STAFF + ZONES, InvestmentRights.SEE),
                new MenuEntry(59, "investment.enterprise.menu", STAFF + ENTERPRISES, InvestmentRights.SEE));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(STAFF, "investment", "the-list"),
                new HelpPlace(STAFF + OVERVIEW, "investment", "the-overview"),
                new HelpPlace(STAFF + "/*", "investment", "a-project"),
                new HelpPlace(STAFF + ZONES, "investment", "industrial-zones"),
                new HelpPlace(STAFF + ENTERPRISES, "investment", "enterprises"),
                new HelpPlace("/staff/files/" + ProjectFile.CODE, "investment", "files"),
                new HelpPlace("/staff/files/" + FactFile.CODE, "investment", "files"),
                new HelpPlace("/staff/files/" + ZoneFile.CODE, "investment", "files"),
                new HelpPlace("/staff/files/" + PlotFile.CODE, "investment", "files"),
                new HelpPlace("/staff/files/" + EnterpriseFile.CODE, "investment", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("investment.menu", "investment.list.lede", OPEN),
                new OpenEntry("investment.overview", "investment.overview.hint", OPEN + OVERVIEW),
                new OpenEntry("investment.zone.menu", "investment.zones.lede", OPEN + ZONES),
                new OpenEntry("investment.enterprise.menu", "investment.enterprises.lede", OPEN + ENTERPRISES));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("investment.project", "organisation"),
                TableReference.toOrganisation("investment.zone", "organisation"),
                TableReference.toOrganisation("investment.enterprise", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String project = "select id from investment.project where organisation = ? order by id limit 1";
        String zone = "select id from investment.zone where organisation = ? order by id limit 1";
        String enterprise = "select id from investment.enterprise where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(STAFF + "/{project}", project),
                new OwnedRecord(OPEN + "/{project}", project),
                new OwnedRecord(STAFF + ZONES + "/{zone}", zone),
                new OwnedRecord(OPEN + ZONES + "/{zone}", zone),
                new OwnedRecord(STAFF + ENTERPRISES + "/{enterprise}", enterprise),
                new OwnedRecord(OPEN + ENTERPRISES + "/{enterprise}", enterprise));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("investment", "\\d{1,18}", STAFF + "/{id}", InvestmentRights.SEE),
                new SubjectPlace("investment.zone", "\\d{1,18}", STAFF + ZONES + "/{id}", InvestmentRights.SEE),
                new SubjectPlace(
                        "investment.enterprise", "\\d{1,18}", STAFF + ENTERPRISES + "/{id}", InvestmentRights.SEE));
    }

    @Override
    public List<String> after() {
        return List.of("calendar", "keeping");
    }
}
