package kz.aiqyn.base.territory;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Rights are given for territories, and units are rated by them.
@Component
class TerritoryBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("territory.act", "id", "name, number, day"),
                BoundTable.of("territory.change", "id", "kind, act, effective, recorded"),
                BoundTable.of("territory.territory", "code", ""),
                BoundTable.of(
                        "territory.version",
                        "id",
                        "code, valid, parent, kind, name_kk, name_ru, name_en, opened_by, closed_by"),
                BoundTable.of("territory.succession", "change, predecessor, successor", "divided"),
                BoundTable.of("territory.attribute", "id", "code, name, year, value, unit, source, recorded"),
                BoundTable.of("territory.border_set", "id", "file, source, effective, recorded"),
                BoundTable.of("territory.border", "id", "code, valid, border_set, geometry"),
                BoundTable.of("territory.unmatched_border", "border_set, name", ""));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
