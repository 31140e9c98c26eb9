package kz.aiqyn.register.greenhouse;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.MenuEntry;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.TableReference;

/// The register's card.
final class GreenhouseCard implements ModuleCard {

    static final String STAFF = "/staff/registers/greenhouses";
    static final String OPEN = "/registers/greenhouses";

    @Override
    public List<Right> rights() {
        return GreenhouseRights.ALL;
    }

    @Override
    public List<Role> roles() {
        return List.of(GreenhouseRights.AGRONOMIST);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(58, "greenhouse.menu", STAFF, GreenhouseRights.SEE));
    }

    @Override
    public List<TableReference> references() {
        return List.of(TableReference.toOrganisation("greenhouse.house", "organisation"));
    }

    @Override
    public List<OwnedRecord> owned() {
        String any = "select id from greenhouse.house where organisation = ? order by id limit 1";
        return List.of(new OwnedRecord(STAFF + "/{house}", any), new OwnedRecord(OPEN + "/{house}", any));
    }

    /// A register of the program declares its tables by a bean of `BoundRecords` instead.
    @Override
    public Map<String, String> unbound() {
        String why = "an example, of which nothing rests on anything";
        return Map.of("greenhouse.house", why, "greenhouse.harvest", why);
    }
}
