package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// The operational assessment of a body in a quarter.
///
/// @param score null before it is shown, and where nothing could be judged
record Assessment(
        long id,
        String organisation,
        Period period,
        AssessmentState state,
        @Nullable BigDecimal score,
        Procedure procedure,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// How body and controller came to it.
    ///
    /// @param shownOn the day on which the body saw it; null before
    /// @param until the last day for an objection; null before it is shown
    /// @param objection what the body says against it; empty when nothing
    /// @param answer to that
    record Procedure(
            @Nullable LocalDate shownOn,
            @Nullable LocalDate until,
            String objection,
            String answer,
            @Nullable LocalDate publishedOn) {

        static final Procedure NONE = new Procedure(null, null, "", "", null);
    }

    static Assessment draft(String organisation, Period period, Instant now) {
        return new Assessment(0, organisation, period, AssessmentState.DRAFT, null, Procedure.NONE, 1, now);
    }

    Assessment with(AssessmentState next, @Nullable BigDecimal found, Procedure then, Instant now) {
        return new Assessment(id, organisation, period, next, found, then, version, now);
    }

    boolean isPublished() {
        return state == AssessmentState.PUBLISHED;
    }

    @Override
    public String subject() {
        return "services.assessment:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("period", period.toString());
        fields.put("score", score == null ? "" : score.toPlainString());
        fields.put("until", procedure.until() == null ? "" : procedure.until().toString());
        return fields;
    }
}
