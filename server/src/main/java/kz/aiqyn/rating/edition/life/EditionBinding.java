package kz.aiqyn.rating.edition.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// What is published, and what was said to it. The rows of a computation, of which there are hundreds of
/// thousands, are bound by the digest of them all that the computation has, which they are compared with
/// when they are verified.
@Component
class EditionBinding implements BoundRecords {

    private static final String DIGEST = "bound by edition.computation.digest";

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of(
                        "edition.edition",
                        "id",
                        "methodology, version, period, period_kind, period_end, revision, state, computation, opened_at,"
                                + " objections_until, published_at, reason_kk, reason_ru, reason_en, changed"),
                BoundTable.of(
                        "edition.computation",
                        "id",
                        "methodology, version, document, registry, period, period_kind, period_end, known_at,"
                                + " computed_at, before, before_document, draws, units, preliminary, digest"),
                BoundTable.of("edition.document", "digest", "yaml"),
                BoundTable.of("edition.registry", "digest", "units"),
                BoundTable.of(
                        "edition.objection",
                        "id",
                        "edition, organisation, indicator, words, made_at, made_by, file_name, file_type, file,"
                                + " upheld, answer, answered_at, answered_by"),
                BoundTable.of("edition.correction", "id", "objection, upheld, answer, answered_at, answered_by"),
                BoundTable.of("edition.consent", "edition, organisation", "given_at, given_by"));
    }

    @Override
    public Map<String, String> unbound() {
        Map<String, String> unbound = new HashMap<>();
        for (String table : List.of("node", "peer_group", "unit", "scaling", "adjustment", "result")) {
            unbound.put("edition." + table, DIGEST);
        }
        for (String table : List.of("period_finding", "proposal", "proposal_unit", "proposals_found")) {
            unbound.put("edition." + table, "worked out of what is bound, and worked out anew when that changes");
        }
        unbound.put("edition.dry_run", "which computation a dry run made; the computation is bound");
        return unbound;
    }
}
