package kz.aiqyn.register.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// What the register counts, by quarter and body: what was due by the quarter's end, and what of it was reached. What
/// nobody reported counts as not reached; where nobody reported anything, there is no value.
@Component
class GoalsMeasures implements MeasureSource {

    static final String CODE = "goals";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "dep.targets.all",
                    "indicator",
                    "Даму жоспарының нысаналы индикаторлары",
                    "Целевые индикаторы плана развития",
                    "Target indicators of the development plan"),
            measure(
                    "dep.targets.reached",
                    "indicator",
                    "Қол жеткізілген нысаналы индикаторлар",
                    "Достигнутые целевые индикаторы",
                    "Target indicators reached"),
            measure(
                    "dep.programmes.results",
                    "indicator",
                    "Бағдарламалардың нәтиже көрсеткіштері",
                    "Показатели результата программ",
                    "Result indicators of programmes"),
            measure(
                    "dep.programmes.reached",
                    "indicator",
                    "Қол жеткізілген нәтиже көрсеткіштері",
                    "Достигнутые показатели результата",
                    "Result indicators reached"),
            measure(
                    "goals.targets",
                    "indicator",
                    "Органға бекітілген нысаналы индикаторлар",
                    "Целевые индикаторы, закреплённые за органом",
                    "Target indicators that the body answers for"),
            measure(
                    "goals.reached",
                    "indicator",
                    "Орган жеткен нысаналы индикаторлар",
                    "Целевые индикаторы, достигнутые органом",
                    "Target indicators that the body reached"),
            measure(
                    "goals.share",
                    "%",
                    "Нысаналы индикаторлардың қол жеткізілген үлесі",
                    "Доля достигнутых целевых индикаторов",
                    "Share of target indicators reached"),
            measure(
                    "goals.achievement",
                    "%",
                    "Нысаналы индикаторларға жетудің орташа дәрежесі",
                    "Средняя степень достижения целевых индикаторов",
                    "Mean degree to which target indicators were reached"),
            measure(
                    "goals.unexplained",
                    "indicator",
                    "Себебі айтылмай қол жеткізілмеген индикаторлар",
                    "Индикаторы, не достигнутые без объяснения причины",
                    "Target indicators missed without a cause"),
            measure(
                    "goals.disbursed",
                    "%",
                    "Нысаналы индикаторларға бөлінген қаражаттың игерілуі",
                    "Освоение средств на целевые индикаторы",
                    "Share of the money for target indicators that was spent"));

    /// The filter of the list of figures that is nearest to a measure.
    private static final Map<String, String> FILTERS = Map.of(
            "dep.targets.all", "&kind=target",
            "dep.targets.reached", "&kind=target&standing=reached",
            "dep.programmes.results", "&kind=result",
            "dep.programmes.reached", "&kind=result&standing=reached",
            "goals.reached", "&kind=target&standing=reached",
            "goals.unexplained", "&kind=target&standing=unexplained");

    private final SqlMeasures measures;

    GoalsMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, String unit, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, RollUp.LAST);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), GoalsMeasures.class);
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

    /// The figures of the value's own quarter.
    @Override
    public Optional<String> records(MeasureKey value) {
        return Optional.of(GoalsCard.OPEN + GoalsCard.VALUES + "?organisation=" + value.organisation() + "&q="
                + value.period() + FILTERS.getOrDefault(value.measure(), ""));
    }

    /// The values that a change may alter: of every quarter since the year that a target sets out from. Quarters to
    /// come
    /// are not counted yet.
    ///
    /// @param before null when there was none
    static MeasuresTouched touched(@Nullable PlanTarget before, PlanTarget after, LocalDate today) {
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        int first = after.yardstick().baseYear();
        if (before != null) {
            organisations.add(before.organisation());
            first = Math.min(first, before.yardstick().baseYear());
        }
        Period last = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        List<Period> quarters = Stream.iterate(
                        Period.quarter(Math.min(first, today.getYear()), 1),
                        period -> period.compareTo(last) <= 0,
                        period -> period.plus(1))
                .toList();
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters, organisations));
    }
}
