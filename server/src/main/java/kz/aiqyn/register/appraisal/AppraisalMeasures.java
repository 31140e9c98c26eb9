package kz.aiqyn.register.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/// What the register counts, by body and year of the call.
@Component
class AppraisalMeasures implements MeasureSource {

    static final String CODE = "appraisal";
    /// Calls of so many years are compared with each other.
    static final int COMPARED = 10;

    private static final String MONEY = "mln KZT";
    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "appraisal.proposals",
                    "project",
                    RollUp.SUM,
                    new Names("Ұсынылған жобалар", "Предложенные проекты", "Projects proposed")),
            measure(
                    "appraisal.asked",
                    MONEY,
                    RollUp.SUM,
                    new Names(
                            "Ұсынылған жобалардың құны",
                            "Стоимость предложенных проектов",
                            "Cost of projects proposed")),
            measure(
                    "appraisal.complete",
                    "%",
                    RollUp.LAST,
                    new Names(
                            "Құжаттары толық ұсыныстардың үлесі",
                            "Доля предложений с полными документами",
                            "Share of proposals that are complete")),
            measure(
                    "appraisal.overrun",
                    MONEY,
                    RollUp.SUM,
                    new Names(
                            "Жобалардың нормадан және ұқсас жобалардан артық құны",
                            "Превышение стоимости проектов над нормой и подобными проектами",
                            "Cost of projects beyond norms and like projects")));

    private final SqlMeasures measures;

    AppraisalMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, Names names) {
        Measure measure = new Measure(code, names, unit, PeriodKind.YEAR, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), AppraisalMeasures.class);
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
        measures.contribute(CODE, ALL, query, sink);
    }

    @Override
    public Optional<String> records(MeasureKey value, Instant knownAt) {
        return Optional.of("%s%s?measure=%s&organisation=%s&year=%s&known=%s"
                .formatted(
                        AppraisalCard.OPEN,
                        AppraisalCard.RECORDS,
                        value.measure(),
                        value.organisation(),
                        value.period(),
                        knownAt));
    }

    /// The values that a change in a call of some year may alter: also those of other bodies and later calls, whose
    /// projects are compared with its projects.
    static MeasuresTouched touched(int year) {
        List<Period> years =
                IntStream.range(year, year + COMPARED).mapToObj(Period::year).toList();
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), years, List.of()));
    }
}
