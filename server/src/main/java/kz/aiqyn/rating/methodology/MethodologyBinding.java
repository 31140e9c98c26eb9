package kz.aiqyn.rating.methodology;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// The texts that everybody is rated by, byte for byte, and how they came into force.
@Component
class MethodologyBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "methodology.version",
                        "id",
                        "code, version, state, yaml, digest, edited, valid_from, valid_to, retired_to"),
                BoundTable.of("methodology.draft_save", "id", "version, edited, how, yaml, digest, at, who"),
                BoundTable.of("methodology.step", "id", "version, event, before, after, comment, at, who"),
                BoundTable.of(
                        "methodology.proposal",
                        "id",
                        "methodology, name_kk, name_ru, reason, sector, unit, formula, source, organisation, at, who"),
                BoundTable.of("methodology.proposal_origin", "proposal", "subject, title"),
                BoundTable.of(
                        "methodology.proposal_decision", "proposal", "accepted, reason, version, indicator, at, who"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
