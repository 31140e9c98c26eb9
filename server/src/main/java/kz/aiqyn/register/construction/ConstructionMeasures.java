package kz.aiqyn.register.construction;

import java.time.Instant;
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

/// What the register counts, by quarter and customer, until the quarter's last day or today.
@Component
class ConstructionMeasures implements MeasureSource {

    static final String CODE = "construction";

    private static final List<SqlMeasure> ALL = List.of(
            last("construction.sites", "object", "Салынып жатқан нысандар", "Объекты в работе", "Sites in work"),
            last(
                    "construction.punctual",
                    "object",
                    "Кестеден қалмай салынып жатқан нысандар",
                    "Объекты в работе без опоздания",
                    "Sites in work that are not late"),
            last(
                    "construction.punctual.share",
                    "%",
                    "Кестеден қалмаған нысандардың үлесі",
                    "Доля объектов без опоздания",
                    "Share of sites that are not late"),
            last("construction.late", "object", "Кешіккен нысандар", "Опаздывающие объекты", "Late sites"),
            last(
                    "construction.stale",
                    "object",
                    "30 күннен бері хабары жоқ нысандар",
                    "Объекты без вестей более 30 дней",
                    "Sites without news for 30 days"),
            last(
                    "construction.gap",
                    "pp",
                    "Жұмыстың кестеден орташа айырмасы",
                    "Среднее отклонение работ от графика",
                    "Mean gap between works and schedule"),
            last(
                    "construction.growth",
                    "%",
                    "Салынып жатқан нысандардың қымбаттауы",
                    "Удорожание объектов в работе",
                    "Growth of the cost of sites in work"),
            last(
                    "construction.money.planned",
                    "thousand KZT",
                    "Құрылысқа жылға жоспарланған қаражат",
                    "План средств на строительство на год",
                    "Money for construction planned for the year"),
            cumulative(
                    "construction.money.paid",
                    "thousand KZT",
                    "Құрылысқа жыл басынан төленген қаражат",
                    "Оплачено за строительство с начала года",
                    "Money paid for construction since the beginning of the year"),
            last(
                    "construction.disbursed",
                    "%",
                    "Құрылыстың жылдық қаражатының игерілуі",
                    "Освоение годового плана строительства",
                    "Share of the year's construction money that was paid"),
            last("sites.active", "object", "Салынып жатқан нысандар", "Строящиеся объекты", "Sites under construction"),
            last(
                    "sites.schedule",
                    "object",
                    "Кесте бойынша салынып жатқан нысандар",
                    "Объекты, идущие по графику",
                    "Sites on schedule"),
            cumulative(
                    "works.plan",
                    "thousand KZT",
                    "Құрылысқа бөлінген қаражат, жоспар",
                    "Средства на строительство, план",
                    "Money for construction, plan"),
            cumulative(
                    "works.disbursed",
                    "thousand KZT",
                    "Құрылыста игерілген қаражат",
                    "Освоенные на строительстве средства",
                    "Money disbursed on construction"),
            cumulative(
                    "housing.plan",
                    "m2",
                    "Пайдалануға берілетін тұрғын үй, жоспар",
                    "Ввод жилья, план",
                    "Housing to be commissioned, plan"),
            cumulative(
                    "housing.commissioned",
                    "m2",
                    "Пайдалануға берілген тұрғын үй",
                    "Введённое жильё",
                    "Housing commissioned"),
            sum("construction.finished", "Аяқталған нысандар", "Завершённые объекты", "Sites finished"),
            sum(
                    "construction.finished.term",
                    "Мерзімінде аяқталған нысандар",
                    "Объекты, завершённые в срок",
                    "Sites finished by their term"));

    private final SqlMeasures measures;

    ConstructionMeasures(SqlMeasures measures) {
        this.measures = measures;
    }

    private static SqlMeasure last(String code, String unit, String kk, String ru, String en) {
        return measure(code, unit, RollUp.LAST, new Names(kk, ru, en));
    }

    private static SqlMeasure cumulative(String code, String unit, String kk, String ru, String en) {
        return measure(code, unit, RollUp.CUMULATIVE, new Names(kk, ru, en));
    }

    private static SqlMeasure sum(String code, String kk, String ru, String en) {
        return measure(code, "object", RollUp.SUM, new Names(kk, ru, en));
    }

    private static SqlMeasure measure(String code, String unit, RollUp rollUp, Names names) {
        Measure measure = new Measure(code, names, unit, PeriodKind.QUARTER, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), ConstructionMeasures.class);
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

    @Override
    public Optional<String> records(MeasureKey value, Instant knownAt) {
        return Optional.of("%s%s?measure=%s&organisation=%s&period=%s&known=%s"
                .formatted(
                        ConstructionCard.OPEN,
                        ConstructionCard.RECORDS,
                        value.measure(),
                        value.organisation(),
                        value.period(),
                        knownAt));
    }

    static Optional<Names> find(String measure) {
        return ALL.stream()
                .filter(one -> one.code().equals(measure))
                .map(one -> one.definition().measure().names())
                .findFirst();
    }

    /// The values that a change may alter: of every quarter since the site was to begin.
    ///
    /// @param before null when there was none
    static MeasuresTouched touched(@Nullable ConstructionSite before, ConstructionSite after, LocalDate today) {
        Set<String> organisations = new TreeSet<>(Set.of(after.organisation()));
        LocalDate from = first(after);
        if (before != null) {
            organisations.add(before.organisation());
            from = first(before).isBefore(from) ? first(before) : from;
        }
        return new MeasuresTouched(CODE, MeasureQuery.of(codes(), quarters(from, today), organisations));
    }

    private static LocalDate first(ConstructionSite site) {
        SiteTerm term = site.term();
        return term.started() != null && term.started().isBefore(term.plannedStart())
                ? term.started()
                : term.plannedStart();
    }

    /// From the first quarter of a day's year to today's.
    private static List<Period> quarters(LocalDate from, LocalDate today) {
        Period last = Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
        Period first =
                Period.month(Math.min(from.getYear(), today.getYear()), 1).within(PeriodKind.QUARTER);
        return Stream.iterate(first, period -> period.compareTo(last) <= 0, period -> period.plus(1))
                .toList();
    }
}
