package kz.aiqyn.base.catalogue;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everybody reads what they may ask of an institution, and goes by it.
@Component
class CatalogueBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "catalogue.institution",
                        "id",
                        "code, name_kk, name_ru, name_en, kind, organisation, intake, version, changed_at"),
                BoundTable.of("catalogue.passport", "id", """
                        code, valid_from, ends_on, name_kk, name_ru, name_en, term, term_unit, documents_kk, documents_ru, \
                        documents_en, on_paper, electronic, one_stop, fee_kind, fee, result_kk, result_ru, result_en, act_kk, \
                        act_ru, act_en, proactive, intake, version, changed_at"""),
                BoundTable.of("catalogue.provider", "passport, institution", "intake, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
