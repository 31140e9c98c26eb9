package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.MeasuresTouched;
import kz.aiqyn.measure.SqlMeasure;
import kz.aiqyn.measure.SqlMeasures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The discipline of executors, by quarter: of what had its term in the quarter, how much was done in time. An
/// assignment
/// that was withdrawn does not count; one that was extended counts by the term that it was given last.
@Component
class AssignmentMeasures implements MeasureSource {

    static final String CODE = "assignment";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "dep.assignments.due",
                    "task",
                    RollUp.SUM,
                    "Орындау мерзімі келген тапсырмалар",
                    "Поручения, срок исполнения которых наступил",
                    "Assignments due"),
            measure(
                    "dep.assignments.ontime",
                    "task",
                    RollUp.SUM,
                    "Мерзімінде орындалған тапсырмалар",
                    "Поручения, исполненные в срок",
                    "Assignments carried out in time"),
            measure(
                    "dep.assignments.overdue",
                    "task",
                    RollUp.LAST,
                    "Мерзімі өткен тапсырмалар",
                    "Просроченные поручения",
                    "Assignments overdue"),
            measure(
                    "dep.assignments.returned",
                    "task",
                    RollUp.SUM,
                    "Қайтарылған тапсырмалар",
                    "Поручения, возвращённые на доработку",
                    "Assignments returned"),
            measure(
                    "assignments.share",
                    "%",
                    RollUp.LAST,
                    "Мерзімінде орындалған тапсырмалардың үлесі",
                    "Доля поручений, исполненных в срок",
                    "Share of assignments carried out in time"),
            measure(
                    "assignments.weighed",
                    "%",
                    RollUp.LAST,
                    "Маңызы ескерілген орындаушылық тәртіп коэффициенті",
                    "Коэффициент исполнительской дисциплины с учётом важности",
                    "Coefficient of discipline by the weight of assignments"),
            measure(
                    "assignments.extended",
                    "task",
                    RollUp.SUM,
                    "Мерзімі ұзартылған тапсырмалар",
                    "Поручения с продлённым сроком",
                    "Assignments with a term that was extended"),
            measure(
                    "assignments.unproven",
                    "task",
                    RollUp.SUM,
                    "Дәлелі көрсетілмей бақылаудан алынған тапсырмалар",
                    "Поручения, снятые с контроля без подтверждения",
                    "Assignments closed without proof"));

    private final SqlMeasures measures;

    AssignmentMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), AssignmentMeasures.class);
    }

    static List<String> codes() {
        return ALL.stream().map(SqlMeasure::code).toList();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public MeasureCatalogue definitions() {
        return SqlMeasures.catalogue(ALL);
    }

    @Override
    public void contribute(MeasureQuery query, MeasureSink sink) {
        measures.contribute(CODE, ALL, query, sink);
    }

    /// Everybody reads how many there were of each kind, and none of them but what was promised in public.
    @Override
    public Optional<String> records(MeasureKey value) {
        return Optional.of("%s%s?organisation=%s&period=%s"
                .formatted(AssignmentCard.OPEN, AssignmentCard.DISCIPLINE, value.organisation(), value.period()));
    }

    /// The values that a change may alter: of every quarter since the assignment was given.
    ///
    /// @param before null when there was none
    static MeasuresTouched touched(@Nullable Assignment before, Assignment after, LocalDate today) {
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        if (before != null) {
            organisations.add(before.organisation());
        }
        return touched(organisations, after.term().givenOn(), today);
    }

    /// The values of some bodies since a day.
    static MeasuresTouched touched(Set<String> organisations, LocalDate since, LocalDate today) {
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters(since, today), organisations));
    }

    private static List<Period> quarters(LocalDate from, LocalDate today) {
        Period last = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        Period first = Period.month(from.getYear(), from.getMonthValue()).within(PeriodKind.QUARTER);
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .toList();
    }
}
