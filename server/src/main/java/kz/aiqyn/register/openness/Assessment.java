package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// The assessment of a body in a quarter.
///
/// @param id 0 before it is kept
/// @param checklist number of the version that it is checked by
/// @param hearing what the body is asked and answers
/// @param score from 0 to 100 to the tenth; null before it was shown to the body
/// @param version how often it or a row below it was written
record Assessment(
        long id,
        String organisation,
        Period period,
        long checklist,
        AssessmentState state,
        Seat first,
        Seat second,
        Hearing hearing,
        @Nullable BigDecimal score,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// A checker's place.
    ///
    /// @param login whose it is; null while it is free
    /// @param doneAt when its findings were handed in; null before
    record Seat(@Nullable String login, @Nullable Instant doneAt) {

        static final Seat FREE = new Seat(null, null);

        boolean isFree() {
            return login == null;
        }

        boolean isDone() {
            return doneAt != null;
        }

        boolean isOf(String person) {
            return person.equals(login);
        }
    }

    /// What passes between the body and those who assess it.
    ///
    /// @param until the last day on which the body may object; null before the result was shown
    /// @param objection empty where there is none; so is the answer
    record Hearing(@Nullable LocalDate until, String objection, String answer) {

        static final Hearing NONE = new Hearing(null, "", "");
    }

    static Assessment planned(String organisation, Period period, long checklist, Instant now) {
        return new Assessment(
                0,
                organisation,
                period,
                checklist,
                AssessmentState.PLANNED,
                Seat.FREE,
                Seat.FREE,
                Hearing.NONE,
                null,
                1,
                now);
    }

    /// The seat that somebody has: 1 or 2; 0 for none.
    int seat(String person) {
        return first.isOf(person) ? 1 : second.isOf(person) ? 2 : 0;
    }

    Seat seat(int number) {
        return number == 1 ? first : second;
    }

    /// The same with one seat otherwise.
    Assessment with(int number, Seat seat) {
        return new Assessment(
                id,
                organisation,
                period,
                checklist,
                state,
                number == 1 ? seat : first,
                number == 2 ? seat : second,
                hearing,
                score,
                version,
                changedAt);
    }

    /// The same in another state.
    Assessment in(AssessmentState other, Hearing heard, @Nullable BigDecimal scored, Instant now) {
        return new Assessment(id, organisation, period, checklist, other, first, second, heard, scored, version, now);
    }

    @Override
    public String subject() {
        return "openness:" + id;
    }

    /// Without the checkers: the record of what was done says who did what.
    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("organisation", organisation);
        fields.put("period", period.toString());
        fields.put("handed", Integer.toString((first.isDone() ? 1 : 0) + (second.isDone() ? 1 : 0)));
        fields.put("until", hearing.until() == null ? "" : hearing.until().toString());
        fields.put("objection", hearing.objection());
        fields.put("answer", hearing.answer());
        fields.put("score", score == null ? "" : score.toPlainString());
        return fields;
    }
}
