package kz.aiqyn.rating.collection;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The module's card.
final class CollectionCard implements ModuleCard {

    @Override
    public List<Right> rights() {
        return ValueRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(10, "collection.menu", "/staff/values", ValueRights.SEE));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.toOrganisation("collection.reading", "organisation"),
                TableReference.of("collection.upload", "methodology, version", "methodology.version", "code, version"),
                TableReference.toOrganisation("collection.filling", "organisation"),
                TableReference.of(
                        "collection.filling", "methodology, version", "methodology.version", "code, version"));
    }

    @Override
    public List<OwnedRecord> owned() {
        return List.of(new OwnedRecord(
                "/staff/values/filled/{filling}",
                "select id from collection.filling where organisation = ? order by id limit 1"));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace("/staff/values", "values", "read-values"),
                new HelpPlace("/staff/values/import", "values", "import-a-file"),
                new HelpPlace("/staff/values/imports", "values", "import-a-file"),
                new HelpPlace("/staff/values/sources", "values", "where-a-measure-comes-from"),
                new HelpPlace("/staff/values/missing", "values", "read-values"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(
                new SubjectPlace("import", "\\d{1,18}", "/staff/values/imports/{id}", ValueRights.SEE),
                new SubjectPlace("filling", "\\d{1,18}", "/staff/values/filled/{id}", ValueRights.SEE));
    }
}
