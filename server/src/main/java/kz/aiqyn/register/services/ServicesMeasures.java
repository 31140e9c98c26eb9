package kz.aiqyn.register.services;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
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

/// What the register counts, by quarter and body. Those of departments are measures of their own.
@Component
class ServicesMeasures implements MeasureSource {

    static final String CODE = "services";
    static final String SATISFACTION = "services.satisfaction";
    static final String PENALTY = "services.penalty";
    static final String ASSESSMENT = "services.assessment";

    private static final String SERVICE = "service";

    private static final List<SqlMeasure> OF_AKIMATS = List.of(
            sum(
                    "services.total",
                    SERVICE,
                    "Көрсетілген мемлекеттік қызметтер",
                    "Оказанные государственные услуги",
                    "Public services provided"),
            sum(
                    "services.late",
                    SERVICE,
                    "Мерзімі бұзылған қызметтер",
                    "Услуги с нарушением срока",
                    "Services provided late"),
            sum(
                    "services.electronic",
                    SERVICE,
                    "Электрондық түрде көрсетілген қызметтер",
                    "Услуги, оказанные электронно",
                    "Services provided electronically"),
            sum(
                    "services.complaints",
                    "complaint",
                    "Негізді деп танылған шағымдар",
                    "Обоснованные жалобы",
                    "Justified complaints"),
            sum(
                    "services.proactive",
                    SERVICE,
                    "Проактивті көрсетілген қызметтер",
                    "Проактивно оказанные услуги",
                    "Services provided proactively"),
            measure(
                    SATISFACTION,
                    "point",
                    RollUp.LAST,
                    "Қызметтерге қанағаттану, бес балдық",
                    "Удовлетворённость услугами, из пяти",
                    "Satisfaction with services, out of five"));

    private static final List<SqlMeasure> DEPARTMENTAL = List.of(
            sum(
                    "dep.services.total",
                    SERVICE,
                    "Көрсетілген мемлекеттік қызметтер",
                    "Оказанные государственные услуги",
                    "Public services provided"),
            sum(
                    "dep.services.late",
                    SERVICE,
                    "Мерзімі бұзылған қызметтер",
                    "Услуги с нарушением срока",
                    "Services provided late"));

    private static final List<SqlMeasure> OF_ALL = List.of(
            sum(
                    "services.refused",
                    SERVICE,
                    "Қызмет көрсетуден бас тарту",
                    "Отказы в оказании услуг",
                    "Services refused"),
            sum(
                    "services.unlawful",
                    SERVICE,
                    "Заңсыз бас тарту",
                    "Неправомерные отказы",
                    "Services refused without a ground"),
            sum(
                    PENALTY,
                    "point",
                    "Қызмет көрсетудегі бұзушылықтар үшін айыппұл балдары",
                    "Штрафные баллы за нарушения при оказании услуг",
                    "Penalty points for breaches in services"),
            measure(
                    ASSESSMENT,
                    "point",
                    RollUp.LAST,
                    "Қызмет сапасын операциялық бағалау",
                    "Операционная оценка качества услуг",
                    "Operational assessment of the quality of services"));

    private static final List<SqlMeasure> ALL =
            Stream.of(OF_AKIMATS, DEPARTMENTAL, OF_ALL).flatMap(List::stream).toList();

    private final SqlMeasures measures;
    private final Organisations organisations;

    ServicesMeasures(SqlMeasures measures, Organisations organisations) {
        this.measures = measures;
        this.organisations = organisations;
    }

    private static SqlMeasure sum(String code, String unit, String kk, String ru, String en) {
        return measure(code, unit, RollUp.SUM, kk, ru, en);
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), ServicesMeasures.class);
    }

    static List<String> codes() {
        return ALL.stream().map(SqlMeasure::code).toList();
    }

    static Optional<Names> find(String code) {
        return ALL.stream()
                .filter(measure -> measure.code().equals(code))
                .map(measure -> measure.definition().measure().names())
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
        measures.contribute(CODE, OF_ALL, query, sink);
        contribute(OF_AKIMATS, query, sink, unit -> !unit.kato().isEmpty());
        contribute(DEPARTMENTAL, query, sink, unit -> unit.kato().isEmpty());
    }

    private void contribute(List<SqlMeasure> some, MeasureQuery query, MeasureSink sink, Predicate<RatedUnit> whose) {
        List<String> codes = organisations.units().list().stream()
                .filter(whose)
                .map(RatedUnit::code)
                .filter(code ->
                        query.organisations().isEmpty() || query.organisations().contains(code))
                .toList();
        if (!codes.isEmpty()) {
            measures.contribute(CODE, some, MeasureQuery.of(query.measures(), query.periods(), codes), sink);
        }
    }

    @Override
    public Optional<String> records(MeasureKey value, Instant knownAt) {
        return Optional.of(ServicesCard.records(value.measure(), value.organisation(), value.period(), knownAt));
    }

    /// The values that a change may alter.
    static MeasuresTouched touched(Collection<Period> quarters, Collection<String> organisations) {
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters, organisations));
    }
}
