package kz.aiqyn.register.procurement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase from the plan to the last act, as far as it is known.
///
/// @param point null for what is in no plan that we know
/// @param changes of any of it, the latest first
record Purchase(
        @Nullable PlanPoint point, List<ProcuredLot> lots, List<SignedContract> contracts, List<Change> changes) {

    Purchase {
        lots = List.copyOf(lots);
        contracts = List.copyOf(contracts);
        changes = List.copyOf(changes);
    }

    /// What the portal changed of a record.
    ///
    /// @param kind of the record: `point`
    /// @param code of the record
    record Change(String kind, String code, Instant at, String field, String before, String after) {}
}
