package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// An investment project as it is now, without the rows below it.
///
/// @param id 0 before it is kept
/// @param organisation the body that answers for it
/// @param promised what is promised of it as a whole
/// @param life how far it has come
/// @param origin the record of another module that it came from; null when it came from none
/// @param version how often it or a row below it was written
record InvestmentProject(
        long id,
        String organisation,
        Names names,
        Branch branch,
        Investor investor,
        ProjectPlace place,
        Promised promised,
        Life life,
        @Nullable RecordReference origin,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// @param capacity what it is to make in a year, in words
    /// @param sum in thousands of tenge; 0 when nobody has said it
    record Promised(String capacity, BigDecimal sum, int jobs) {}

    /// @param remark why it stands still or was given up; else empty
    /// @param endedOn when it was given up; null when it was not
    record Life(ProjectStage stage, String remark, @Nullable LocalDate endedOn) {

        static final Life NEW = new Life(ProjectStage.IDEA, "", null);
    }

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference("investment", Long.toString(id), names, InvestmentCard.STAFF + "/" + id);
    }

    ProjectStage stage() {
        return life.stage();
    }

    /// The same at another point of its life.
    InvestmentProject in(Life other, Instant now) {
        return new InvestmentProject(
                id, organisation, names, branch, investor, place, promised, other, origin, version, now);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("name", names.kk());
        fields.put("name-ru", names.ru());
        fields.put("name-en", names.en());
        fields.put("branch", Lifecycle.code(branch));
        fields.put("investor", investor.name());
        fields.put("investor-bin", investor.key());
        fields.put("place", place.name());
        fields.put("coordinates", place.coordinates());
        fields.put("capacity", promised.capacity());
        fields.put("sum", plain(promised.sum()));
        fields.put("jobs", Integer.toString(promised.jobs()));
        fields.put("remark", life.remark());
        fields.put("origin", origin == null ? "" : origin.subject());
        return fields;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
