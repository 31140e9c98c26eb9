package kz.aiqyn.base.organisation;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Who is rated, and who answers for it.
@Component
class OrganisationBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("organisation.organisation", "code", "position"),
                BoundTable.of(
                        "organisation.version",
                        "id",
                        "code, valid, kind, territory, parent, name_kk, name_ru, name_en, attributes, recorded"),
                BoundTable.of(
                        "organisation.head",
                        "id",
                        "organisation, tenure, name, office_kk, office_ru, office_en, recorded"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
