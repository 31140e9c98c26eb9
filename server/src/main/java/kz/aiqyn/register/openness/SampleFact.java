package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// An invented fact of a body in a quarter, with the days on which its counts became known.
record SampleFact(
        String organisation,
        FactKind kind,
        Period quarter,
        Counts counts,
        @Nullable BigDecimal printed,
        LocalDate dueKnown,
        LocalDate doneKnown,
        LocalDate timelyKnown) {

    LocalDate known() {
        LocalDate later = dueKnown.isAfter(doneKnown) ? dueKnown : doneKnown;
        return later.isAfter(timelyKnown) ? later : timelyKnown;
    }
}
