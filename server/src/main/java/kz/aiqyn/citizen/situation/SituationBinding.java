package kz.aiqyn.citizen.situation;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Everybody goes by what they are told to bring and where.
@Component
class SituationBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("situation.situation", "id", """
                        code, valid_from, name_kk, name_ru, name_en, summary_kk, summary_ru, summary_en, words_kk, words_ru, \
                        words_en, intake, version, changed_at"""),
                BoundTable.of(
                        "situation.part",
                        "situation, place",
                        "kind, code, condition, name_kk, name_ru, name_en, intake, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
