package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import org.jspecify.annotations.Nullable;

/// A part of a housing estate that is handed over at once, by an act of acceptance.
///
/// @param planned in square metres, as what was accepted is
/// @param acceptedOn null before it was, as what was accepted is
record HousingTurn(
        int turn,
        LocalDate plannedOn,
        BigDecimal planned,
        @Nullable LocalDate acceptedOn,
        @Nullable BigDecimal accepted)
        implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "turn",
                Integer.toString(turn),
                "turn-planned-on",
                plannedOn.toString(),
                "turn-planned",
                ConstructionSite.plain(planned),
                "turn-accepted-on",
                ConstructionSite.day(acceptedOn),
                "turn-accepted",
                accepted == null ? "" : ConstructionSite.plain(accepted));
    }

    @Override
    public String named() {
        return "turn";
    }
}
