package kz.aiqyn.register.greenhouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// What a greenhouse yielded in a year.
///
/// @param tonnes to the kilogram
/// @param recordedOn the day on which it was weighed in
record Harvest(int year, BigDecimal tonnes, LocalDate recordedOn) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "year",
                Integer.toString(year),
                "tonnes",
                tonnes.stripTrailingZeros().toPlainString(),
                "recorded-on",
                recordedOn.toString());
    }

    @Override
    public String named() {
        return "year";
    }
}
