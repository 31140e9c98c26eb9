package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// The records behind a value, as they were when it became known, and what rests on the value.
///
/// @param measure its names
/// @param organisation the name of the body
/// @param code of the body
/// @param figures monthly figures; none where the measure is of surveys, inspections or assessments
/// @param services names of services by code
record RecordsPage(
        Names measure,
        Names organisation,
        String code,
        Period quarter,
        Instant known,
        List<MonthFigure> figures,
        List<Survey> surveys,
        List<FoundPoints> points,
        List<Assessment> assessments,
        Map<String, Names> services,
        List<MeasureUse.Use> uses) {

    /// Points of an inspection for breaches of one kind.
    record FoundPoints(long inspection, String act, Names kind, int number, BigDecimal each) {}

    RecordsPage {
        figures = List.copyOf(figures);
        surveys = List.copyOf(surveys);
        points = List.copyOf(points);
        assessments = List.copyOf(assessments);
        services = Map.copyOf(services);
        uses = List.copyOf(uses);
    }

    boolean isEmpty() {
        return figures.isEmpty() && surveys.isEmpty() && points.isEmpty() && assessments.isEmpty();
    }

    Names service(MonthFigure figure) {
        return services.getOrDefault(figure.service(), Names.same(figure.service()));
    }

    /// Of all figures together.
    ServiceCounts sum() {
        return figures.stream().map(MonthFigure::counts).reduce(ServiceCounts.NONE, ServiceCounts::plus);
    }
}
