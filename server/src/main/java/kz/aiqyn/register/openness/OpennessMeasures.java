package kz.aiqyn.register.openness;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/// What the register counts, by quarter and body: what portals publish, and the score of the final
/// assessment.
@Component
class OpennessMeasures implements MeasureSource {

    static final String CODE = "openness";
    static final String SCORE = "openness.score";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "opendata.list",
                    "dataset",
                    RollUp.LAST,
                    "Бекітілген тізімдегі деректер жиынтығы",
                    "Наборы данных утверждённого перечня",
                    "Data sets of the approved list"),
            measure(
                    "opendata.published",
                    "dataset",
                    RollUp.LAST,
                    "Жарияланған деректер жиынтығы",
                    "Опубликованные наборы данных",
                    "Data sets published"),
            measure(
                    "opendata.current",
                    "dataset",
                    RollUp.LAST,
                    "Өзектілігі сақталған жиынтықтар",
                    "Актуальные наборы данных",
                    "Data sets up to date"),
            measure(
                    "dialogue.received",
                    "request",
                    RollUp.SUM,
                    "«Ашық диалогқа» түскен сұрақтар",
                    "Вопросы в «Открытом диалоге»",
                    "Questions in Open dialogue"),
            measure(
                    "dialogue.answered",
                    "request",
                    RollUp.SUM,
                    "Мерзімінде жауап берілген сұрақтар",
                    "Вопросы с ответом в срок",
                    "Questions answered in time"),
            measure(
                    "dep.data.list",
                    "dataset",
                    RollUp.LAST,
                    "Тізімдегі деректер жиынтығы",
                    "Наборы данных перечня",
                    "Data sets of the list"),
            measure(
                    "dep.data.current",
                    "dataset",
                    RollUp.LAST,
                    "Жарияланған және өзекті жиынтықтар",
                    "Опубликованные и актуальные наборы",
                    "Data sets published and up to date"),
            measure(SCORE, "point", RollUp.LAST, "Ашықтық бағасы", "Оценка открытости", "Score of openness"),
            measure(
                    "openness.data.share",
                    "%",
                    RollUp.LAST,
                    "Бекітілген тізімдегі жиынтықтардың жарияланған үлесі",
                    "Доля опубликованных наборов утверждённого перечня",
                    "Share of the approved list's data sets that are published"),
            measure(
                    "openness.dialogue.term",
                    "%",
                    RollUp.LAST,
                    "Мерзімінде жауап берілген сұрақтардың үлесі",
                    "Доля вопросов с ответом в срок",
                    "Share of questions answered in time"),
            measure(
                    "openness.dialogue.unanswered",
                    "request",
                    RollUp.SUM,
                    "Жауап берілмеген сұрақтар",
                    "Вопросы без ответа",
                    "Questions without an answer"));

    private final SqlMeasures measures;

    OpennessMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), OpennessMeasures.class);
    }

    static List<String> codes() {
        return ALL.stream().map(SqlMeasure::code).toList();
    }

    /// Those that rest on facts of a kind.
    static List<String> codes(FactKind kind) {
        return switch (kind) {
            case DATA -> codes().stream().filter(code -> code.contains("data.")).toList();
            case DIALOGUE ->
                codes().stream().filter(code -> code.contains("dialogue.")).toList();
            case ACTS, BUDGETS -> List.of();
        };
    }

    /// The kind of facts that a measure counts; empty for the score.
    static Optional<FactKind> kind(String measure) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> codes(kind).contains(measure))
                .findFirst();
    }

    static Names names(String measure) {
        return ALL.stream()
                .filter(each -> each.code().equals(measure))
                .findFirst()
                .map(each -> each.definition().measure().names())
                .orElseThrow();
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

    /// The facts as they were, or the assessment.
    @Override
    public Optional<String> records(MeasureKey value, Instant knownAt) {
        String of = "organisation=" + value.organisation();
        return Optional.of(
                kind(value.measure()).isPresent()
                        ? OpennessCard.OPEN + OpennessCard.COUNTED + "?measure=" + value.measure() + "&" + of
                                + "&period=" + value.period() + "&known=" + knownAt
                        : OpennessCard.OPEN + "?" + of + "&period=" + value.period());
    }

    /// The values that a change of a fact may alter.
    ///
    /// @param before null when there was none
    static MeasuresTouched touched(@Nullable PortalFact before, PortalFact after) {
        Set<String> codes = new TreeSet<>(codes(after.kind()));
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        Set<Period> quarters = new TreeSet<>(Set.of(after.quarter()));
        if (before != null) {
            codes.addAll(codes(before.kind()));
            organisations.add(before.organisation());
            quarters.add(before.quarter());
        }
        return new MeasuresTouched(CODE, MeasureQuery.of(codes, quarters, organisations));
    }

    /// All values of some quarters and bodies.
    static MeasuresTouched touched(Collection<Period> quarters, Collection<String> bodies) {
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters, bodies));
    }

    /// The score of an assessment that became final.
    static MeasuresTouched touched(Assessment assessment) {
        return new MeasuresTouched(
                CODE,
                MeasureQuery.of(List.of(SCORE), List.of(assessment.period()), List.of(assessment.organisation())));
    }
}
