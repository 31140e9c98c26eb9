package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;

/// A project that a body proposes, without what it costs by year.
///
/// @param id 0 before it is kept
/// @param readiness of its papers, in percent
/// @param remark why it was returned, or decided upon as it was
/// @param version how often it or a cost of it was written
record Proposal(
        long id,
        long call,
        String organisation,
        Names names,
        ProjectKind kind,
        ProjectSize size,
        ProjectEffect effect,
        int readiness,
        ProjectTies ties,
        ProposalState state,
        String remark,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference("appraisal", Long.toString(id), names, AppraisalCard.STAFF + "/" + id);
    }

    /// The same in another state.
    Proposal in(ProposalState other, String why, Instant now) {
        return new Proposal(
                id, call, organisation, names, kind, size, effect, readiness, ties, other, why, version, now);
    }

    /// The same with other ties.
    Proposal tied(ProjectTies other) {
        return new Proposal(
                id, call, organisation, names, kind, size, effect, readiness, other, state, remark, version, changedAt);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("call", Long.toString(call));
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("kind", Lifecycle.code(kind));
        fields.put("unit", size.unit());
        fields.put("capacity", plain(size.capacity()));
        fields.put("people", Integer.toString(size.people()));
        fields.put("benefit", plain(effect.benefit()));
        fields.put("upkeep", plain(effect.upkeep()));
        fields.put("readiness", Integer.toString(readiness));
        fields.put("requires", Objects.toString(ties.requires(), ""));
        fields.put("rivals", ties.rivals());
        return fields;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
