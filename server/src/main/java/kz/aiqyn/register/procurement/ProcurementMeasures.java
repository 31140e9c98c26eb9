package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/// What the register counts, by quarter and body that buys. Those of departments are measures of their own, in
/// millions.
@Component
class ProcurementMeasures implements MeasureSource {

    static final String CODE = "procurement";
    static final String OF_DEPARTMENTS = "dep.";

    private static final String POINTS = "plan-point";
    private static final String MONEY = "thousand KZT";
    private static final String MILLIONS = "mln KZT";

    private static final List<SqlMeasure> ALL = List.of(
            measure(
                    "procurement.due",
                    POINTS,
                    "Жариялану мерзімі келген жоспар тармақтары",
                    "Пункты плана, срок объявления которых наступил",
                    "Plan points due for announcement"),
            measure(
                    "procurement.ontime",
                    POINTS,
                    "Мерзімінде жарияланған жоспар тармақтары",
                    "Пункты плана, объявленные в срок",
                    "Plan points announced in time"),
            measure(
                    "contracts.sum",
                    MONEY,
                    "Жасалған шарттар сомасы",
                    "Сумма заключённых договоров",
                    "Sum of contracts made"),
            measure(
                    "contracts.single",
                    MONEY,
                    "Бір көзден жасалған шарттар сомасы",
                    "Сумма договоров из одного источника",
                    "Sum of single-source contracts"),
            measure(
                    "lots.held",
                    "lot",
                    "Бәсекелі өткізілген лоттар",
                    "Проведённые конкурентные лоты",
                    "Competitive lots held"),
            measure("lots.bids", "bid", "Лоттарға берілген өтінімдер", "Заявки на лоты", "Bids on lots"),
            measure(
                    "lots.planned.sum",
                    MONEY,
                    "Лоттардың жоспарлы сомасы",
                    "Плановая сумма лотов",
                    "Planned sum of lots"),
            measure(
                    "lots.contracted.sum",
                    MONEY,
                    "Лоттар бойынша жасалған шарттар сомасы",
                    "Сумма договоров по лотам",
                    "Contracted sum of lots"),
            measure(
                    "contracts.due",
                    "contract",
                    "Орындау мерзімі келген шарттар",
                    "Договоры, срок исполнения которых наступил",
                    "Contracts due"),
            measure(
                    "contracts.ontime",
                    "contract",
                    "Мерзімінде орындалған шарттар",
                    "Договоры, исполненные в срок",
                    "Contracts executed in time"),
            measure(
                    "contracts.made",
                    "contract",
                    "Жасалған шарттар саны",
                    "Число заключённых договоров",
                    "Number of contracts made"),
            measure(
                    "procurement.breaches",
                    "item",
                    "Сатып алуда анықталған бұзушылықтар",
                    "Нарушения, выявленные в закупках",
                    "Breaches found in procurement"),
            measure(
                    "procurement.local",
                    MONEY,
                    "Жергілікті өндірушілерден сатып алу сомасы",
                    "Сумма закупок у местных производителей",
                    "Sum bought from local producers"),
            measure(
                    "dep.plan.due",
                    POINTS,
                    "Мерзімі келген сатып алу тармақтары",
                    "Пункты плана закупок к сроку",
                    "Procurement plan points due"),
            measure(
                    "dep.plan.ontime",
                    POINTS,
                    "Мерзімінде жарияланған сатып алу тармақтары",
                    "Пункты плана закупок, объявленные в срок",
                    "Procurement plan points announced in time"),
            measure("dep.contracts.sum", MILLIONS, "Шарттар сомасы", "Сумма договоров", "Sum of contracts"),
            measure(
                    "dep.contracts.single",
                    MILLIONS,
                    "Бір көзден жасалған шарттар сомасы",
                    "Сумма договоров из одного источника",
                    "Sum of single-source contracts"));

    private final SqlMeasures measures;
    private final Organisations organisations;

    ProcurementMeasures(SqlMeasures measures, Organisations organisations) {
        this.measures = measures;
        this.organisations = organisations;
    }

    private static SqlMeasure measure(String code, String unit, String kk, String ru, String en) {
        Measure measure = new Measure(code, new Names(kk, ru, en), unit, PeriodKind.QUARTER, RollUp.SUM);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), ProcurementMeasures.class);
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
        contribute(query, sink, code -> code.startsWith(OF_DEPARTMENTS), true);
        contribute(query, sink, code -> !code.startsWith(OF_DEPARTMENTS), false);
    }

    /// Departments are the bodies without a territory of their own.
    private void contribute(MeasureQuery query, MeasureSink sink, Predicate<String> codes, boolean departments) {
        MeasureQuery some = query.of(codes);
        if (some.measures().isEmpty()) {
            return;
        }
        List<String> whose = organisations.units().list().stream()
                .filter(unit -> unit.kato().isEmpty() == departments)
                .map(RatedUnit::code)
                .filter(code ->
                        query.organisations().isEmpty() || query.organisations().contains(code))
                .toList();
        if (!whose.isEmpty()) {
            measures.contribute(CODE, ALL, MeasureQuery.of(some.measures(), some.periods(), whose), sink);
        }
    }

    @Override
    public Optional<String> records(MeasureKey value) {
        String code = value.measure();
        String list =
                code.startsWith("lots.") ? ProcurementCard.LOTS : isOfContracts(code) ? ProcurementCard.CONTRACTS : "";
        String period = code.equals("contracts.due") || code.equals("contracts.ontime") ? "due-period" : "period";
        return code.equals("procurement.breaches")
                ? Optional.of(ProcurementCard.OPEN + ProcurementCard.OVERVIEW + "?organisation=" + value.organisation())
                : Optional.of("%s%s?organisation=%s&%s=%s"
                        .formatted(ProcurementCard.OPEN, list, value.organisation(), period, value.period()));
    }

    private static boolean isOfContracts(String code) {
        return code.contains("contracts.") || code.equals("procurement.local");
    }

    /// The values that a change may alter: of every quarter between the days of what was changed.
    ///
    /// @param days by organisation
    static Optional<MeasuresTouched> touched(Map<String, DerivedFacts.Days> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.values().stream()
                .map(DerivedFacts.Days::first)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = days.values().stream()
                .map(DerivedFacts.Days::last)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Optional.of(new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters(first, last), days.keySet())));
    }

    static List<Period> quarters(LocalDate first, LocalDate last) {
        return Stream.iterate(quarter(first), period -> period.compareTo(quarter(last)) <= 0, period -> period.plus(1))
                .toList();
    }

    static Period quarter(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue()).within(PeriodKind.QUARTER);
    }
}
