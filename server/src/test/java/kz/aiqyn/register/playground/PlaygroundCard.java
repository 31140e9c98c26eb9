package kz.aiqyn.register.playground;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.SubjectPlace;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class PlaygroundCard implements ModuleCard {

    static final String STAFF = "/staff/registers/playgrounds";
    static final String OPEN = "/registers/playgrounds";

    @Override
    public List<Right> rights() {
        return PlaygroundRights.ALL;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(59, "playground.menu", STAFF, PlaygroundRights.SEE));
    }

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("playground.ground", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String any = "select id from playground.ground where organisation = ? order by id limit 1";
        return List.of(new OwnedRecord(STAFF + "/{ground}", any), new OwnedRecord(OPEN + "/{ground}", any));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("playground", "\\d{1,18}", STAFF + "/{id}", PlaygroundRights.SEE));
    }

    /// A register of the program declares its tables by a bean of `BoundRecords` instead.
    @Override
    public Map<String, String> unbound() {
        return Map.of("playground.ground", "an example, of which nothing rests on anything");
    }
}
