package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;
import org.jspecify.annotations.Nullable;

/// A plot of an industrial zone that somebody has taken.
///
/// @param area in hectares
/// @param tenant empty where a project of this register has it
/// @param project its number; null where it is none of this register
record Plot(
        String number,
        BigDecimal area,
        String tenant,
        @Nullable Long project,
        Span span) implements KeptRow {

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "number",
                number,
                "area",
                InvestmentProject.plain(area),
                "tenant",
                tenant,
                "project",
                project == null ? "" : "investment:" + project,
                "since",
                span.since().toString(),
                "until",
                span.untilText());
    }

    @Override
    public String named() {
        return "number";
    }
}
