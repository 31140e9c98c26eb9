package kz.aiqyn.oversight.assignment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// How bodies carried assignments out in a quarter.
///
/// @param periods that there are, the latest first
/// @param bodies the worst first
/// @param names by code of the organisation
/// @param organisation the one that is asked for; empty for all
/// @param local address of the page, without the language
record Discipline(
        Period period,
        List<Period> periods,
        List<Counted> bodies,
        Counted total,
        List<Counted> path,
        Map<String, Names> names,
        String organisation,
        String local) {

    boolean isOpen() {
        return local.equals(AssignmentCard.OPEN);
    }

    String address(String body, Period quarter) {
        return "%s%s?period=%s%s"
                .formatted(local, AssignmentCard.DISCIPLINE, quarter, body.isEmpty() ? "" : "&organisation=" + body);
    }

    String name(Frame frame, String body) {
        return frame.words().name(names.getOrDefault(body, Names.same(body)));
    }

    /// A share as the page shows it.
    String number(Frame frame, OptionalDouble share) {
        return share.isPresent() ? frame.wording().number(share.getAsDouble(), 1) : "–";
    }

    /// What was counted of a body, of all of them, or of a quarter.
    ///
    /// @param key the body's code, or the quarter
    /// @param due with a term in the quarter that has come
    /// @param overdue not reported on by the end of the quarter, whenever their term was
    /// @param weight of those that were due; what of it was done in time
    record Counted(
            String key,
            long due,
            long ontime,
            long overdue,
            long extended,
            long returned,
            long unproven,
            long weight,
            long kept) {

        /// In per cent; empty where nothing was due.
        public OptionalDouble share() {
            return due == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * ontime / due);
        }

        /// The same by weight.
        public OptionalDouble weighed() {
            return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * kept / weight);
        }

        public long late() {
            return due - ontime;
        }

        Counted and(Counted other) {
            return new Counted(
                    "",
                    due + other.due,
                    ontime + other.ontime,
                    overdue + other.overdue,
                    extended + other.extended,
                    returned + other.returned,
                    unproven + other.unproven,
                    weight + other.weight,
                    kept + other.kept);
        }
    }

    static final Counted NONE = new Counted("", 0, 0, 0, 0, 0, 0, 0, 0);
}
