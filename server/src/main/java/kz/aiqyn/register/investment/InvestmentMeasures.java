package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Component;

/// What the register counts, by quarter and body.
@Component
class InvestmentMeasures implements MeasureSource {

    static final String CODE = "investment";

    static final List<String> OF_PROJECTS = List.of("projects.planned", "projects.opened", "projects.jobs");
    static final List<String> OF_ZONES = List.of("zones.area", "zones.occupied");
    /// Whether a body without zones has enterprises says whether it could have any.
    static final List<String> OF_ENTERPRISES =
            List.of("enterprises.industrial", "enterprises.idle", "zones.area", "zones.occupied");

    private static final int FIRST_YEAR = 2020;

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "projects.planned",
                    "project",
                    RollUp.CUMULATIVE,
                    "Іске қосуға жоспарланған өндірістер",
                    "Производства, запланированные к открытию",
                    "Productions planned to open"),
            measure(
                    "projects.opened",
                    "project",
                    RollUp.CUMULATIVE,
                    "Іске қосылған өндірістер",
                    "Открытые производства",
                    "Productions opened"),
            measure(
                    "projects.jobs",
                    "job",
                    RollUp.CUMULATIVE,
                    "Ашылған өндірістердегі жұмыс орындары",
                    "Рабочие места на открытых производствах",
                    "Jobs at productions opened"),
            measure(
                    "enterprises.industrial",
                    "enterprise",
                    RollUp.LAST,
                    "Өнеркәсіп кәсіпорындары",
                    "Промышленные предприятия",
                    "Industrial enterprises"),
            measure(
                    "enterprises.idle",
                    "enterprise",
                    RollUp.LAST,
                    "Тоқтап тұрған өнеркәсіп кәсіпорындары",
                    "Простаивающие промышленные предприятия",
                    "Idle industrial enterprises"),
            measure(
                            "zones.area",
                            "ha",
                            RollUp.LAST,
                            "Индустриялық аймақтардың жер көлемі",
                            "Площадь индустриальных зон",
                            "Area of industrial zones")
                    .mayNotApply(true),
            measure(
                            "zones.occupied",
                            "ha",
                            RollUp.LAST,
                            "Индустриялық аймақтардың игерілген жері",
                            "Занятая площадь индустриальных зон",
                            "Occupied area of industrial zones")
                    .mayNotApply(true));

    private final SqlMeasures measures;

    InvestmentMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), InvestmentMeasures.class);
    }

    static List<String> codes() {
        return ALL.stream().map(SqlMeasure::code).toList();
    }

    static Optional<Names> find(String measure) {
        return ALL.stream()
                .filter(one -> one.code().equals(measure))
                .map(one -> one.definition().measure().names())
                .findFirst();
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

    @Override
    public Optional<String> records(MeasureKey value, Instant knownAt) {
        return Optional.of("%s%s?measure=%s&organisation=%s&period=%s&known=%s"
                .formatted(
                        InvestmentCard.OPEN,
                        InvestmentCard.RECORDS,
                        value.measure(),
                        value.organisation(),
                        value.period(),
                        knownAt));
    }

    /// The values that a change may alter: of every quarter, since a record may begin in any.
    static MeasuresTouched touched(List<String> measures, Collection<String> organisations, LocalDate today) {
        Period last = quarter(today);
        List<Period> quarters = Stream.iterate(
                        Period.quarter(FIRST_YEAR, 1), period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .toList();
        return new MeasuresTouched(CODE, MeasureQuery.of(measures, quarters, organisations));
    }

    static Period quarter(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
    }
}
