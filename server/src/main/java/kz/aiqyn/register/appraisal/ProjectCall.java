package kz.aiqyn.register.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A call for proposals, without the rows below it.
///
/// @param id 0 before it is kept
/// @param year whose projects are gathered
/// @param deadline until the end of which experts may score
/// @param signedOn null before its decision was signed
/// @param version how often it or a row below it was written
record ProjectCall(
        long id,
        int year,
        Names names,
        LocalDate deadline,
        CallState state,
        @Nullable LocalDate signedOn,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "appraisal.call:" + id;
    }

    boolean isSigned() {
        return state == CallState.SIGNED;
    }

    /// Whether it has places.
    boolean isRanked() {
        return state == CallState.RANKED || isSigned();
    }

    /// The same in another state.
    ProjectCall in(CallState other, @Nullable LocalDate signed, Instant now) {
        return new ProjectCall(id, year, names, deadline, other, signed, version, now);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "year",
                Integer.toString(year),
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en(),
                "deadline",
                deadline.toString(),
                "signed-on",
                Objects.toString(signedOn, ""));
    }
}
