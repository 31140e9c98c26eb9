package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;

/// What an inspector found on a site.
///
/// @param id 0 before it is kept
/// @param due by when it is to be settled
/// @param settled null when it is not
record Inspection(
        long id,
        LocalDate day,
        String finding,
        Risk risk,
        LocalDate due,
        @Nullable LocalDate settled) implements KeptRow {

    /// How much is at stake.
    enum Risk {
        LOW,
        MIDDLE,
        HIGH;

        /// The word in addresses, keys and the database.
        public String code() {
            return Lifecycle.code(this);
        }
    }

    Inspection settledOn(LocalDate day) {
        return new Inspection(id, this.day, finding, risk, due, day);
    }

    boolean isOverdue(LocalDate today) {
        return settled == null && due.isBefore(today);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "inspected",
                day.toString(),
                "finding",
                finding,
                "risk",
                risk.code(),
                "due",
                due.toString(),
                "settled",
                ConstructionSite.day(settled));
    }

    @Override
    public String named() {
        return "finding";
    }
}
