package kz.aiqyn.register.construction;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OpenEntry;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class ConstructionCard implements ModuleCard {

    /// How others name a site.
    static final String KIND = "construction";
    static final String STAFF = "/staff/registers/construction";
    static final String OPEN = "/registers/construction";
    static final String OVERVIEW = "-overview";
    static final String RECORDS = "-records";

    @Override
    public List<Right> rights() {
        return ConstructionRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(ConstructionRights.INSPECTOR);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(52, "construction.menu", STAFF, ConstructionRights.SEE),
                new MenuEntry(52, "construction.overview", STAFF + OVERVIEW, ConstructionRights.SEE),
                new MenuEntry(52, "construction.visit", VisitPage.ADDRESS, ConstructionRights.INSPECT));
    }

    @Override
    public List<HelpPlace> help() {
        // Of places equally close the first counts.
        return List.of(
                new HelpPlace(STAFF, "construction", "the-list"),
                new HelpPlace(STAFF + OVERVIEW, "construction", "the-list"),
                new HelpPlace(VisitPage.ADDRESS, "construction", "an-inspection"),
                new HelpPlace(STAFF + "/*", "construction", "a-site"),
                new HelpPlace("/staff/files/" + SiteFile.CODE, "construction", "files"),
                new HelpPlace("/staff/files/" + ProgressFile.CODE, "construction", "files"),
                new HelpPlace("/staff/files/" + ProjectPackageFile.CODE, "construction", "files"));
    }

    @Override
    public List<OpenEntry> open() {
        return List.of(
                new OpenEntry("construction.menu", "construction.list.lede", OPEN),
                new OpenEntry("construction.overview", "construction.overview.hint", OPEN + OVERVIEW));
    }

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("construction.site", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String any = "select id from construction.site where organisation = ? order by id limit 1";
        return List.of(
                new OwnedRecord(STAFF + "/{site}", any),
                new OwnedRecord(OPEN + "/{site}", any),
                new OwnedRecord("/staff/attachments/{attachment}", attached("a.id", "not a.open")),
                new OwnedRecord("/photographs/{photograph}", attached("r.sha256", "a.open")),
                new OwnedRecord("/papers/{paper}", attached("c.sha256 || '.' || c.type", "a.open")));
    }

    /// Of what is attached to an organisation's sites.
    private static String attached(String what, String which) {
        String kind = what.startsWith("c.") ? "paper" : "photo";
        return """
                select %s from attachment.attachment a
                join attachment.content c on c.id = a.content
                left join attachment.rendition r on r.content = c.id and r.edge = 320
                join construction.site s on a.subject = 'construction:' || s.id
                where s.organisation = ? and a.kind = '%s' and %s and a.removed_at is null order by a.id limit 1
                """.formatted(what, kind, which);
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("construction", "\\d{1,18}", STAFF + "/{id}", ConstructionRights.SEE));
    }

    @Override
    public List<String> after() {
        return List.of("calendar", "keeping");
    }
}
