package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;

/// The proposals behind a value, as they were when it became known, and what rests on the value.
///
/// @param measure its names
/// @param organisation the name of the body
/// @param code of the body
/// @param year of the call
record RecordsPage(
        Names measure,
        Names organisation,
        String code,
        int year,
        Instant known,
        List<Known> proposals,
        List<MeasureUse.Use> uses) {

    /// A proposal as it was.
    ///
    /// @param total in thousands of tenge, as all money of it
    /// @param norm null where none was in force
    record Known(
            long id,
            Names names,
            ProposalState state,
            String unit,
            BigDecimal total,
            BigDecimal unitCost,
            @Nullable BigDecimal norm,
            BigDecimal overrun) {}

    RecordsPage {
        proposals = List.copyOf(proposals);
        uses = List.copyOf(uses);
    }

    BigDecimal total() {
        return proposals.stream().map(Known::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal overrun() {
        return proposals.stream().map(Known::overrun).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Those whose papers were complete.
    long complete() {
        return proposals.stream().filter(one -> !one.state().isDraft()).count();
    }
}
