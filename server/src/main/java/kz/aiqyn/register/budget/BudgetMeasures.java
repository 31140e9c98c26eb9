package kz.aiqyn.register.budget;

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
import org.springframework.stereotype.Component;

/// What the register gives the ratings: revenue and expenditure by month, what stands beside them by quarter.
@Component
class BudgetMeasures implements MeasureSource {

    static final String CODE = "budget";

    private static final String THOUSAND = "thousand KZT";

    private static final List<SqlMeasure> ALL = List.of(
            monthly("revenue.tax", "Салықтық түсімдер", "Налоговые поступления", "Tax revenue"),
            monthly("revenue.nontax", "Салықтық емес түсімдер", "Неналоговые поступления", "Non-tax revenue"),
            monthly(
                    "revenue.capital",
                    "Негізгі капиталды сатудан түсетін түсімдер",
                    "Поступления от продажи основного капитала",
                    "Sale of fixed capital"),
            monthly(
                    "revenue.own.plan",
                    "Меншікті кірістердің кезең жоспары",
                    "План собственных доходов на период",
                    "Own revenue, plan of the period"),
            monthly("revenue.transfers", "Трансферттер түсімі", "Поступления трансфертов", "Transfers received"),
            cumulative(
                    "revenue.rural.plan",
                    "Бюджеттің төртінші деңгейінің меншікті кірістері, жоспар",
                    "Собственные доходы четвёртого уровня бюджета, план",
                    "Own revenue of the fourth budget level, plan"),
            cumulative(
                    "revenue.rural",
                    "Бюджеттің төртінші деңгейінің меншікті кірістері",
                    "Собственные доходы четвёртого уровня бюджета",
                    "Own revenue of the fourth budget level"),
            last(
                    "tax.year",
                    "Салықтық түсімдердің жылдық жоспары",
                    "Годовой план налоговых поступлений",
                    "Tax revenue, plan of the year"),
            last("tax.arrears", "Салық бойынша бересі", "Недоимка по налогам", "Tax arrears"),
            monthly(
                    "expenditure.plan",
                    "Шығындар, кезең жоспары",
                    "Затраты, план на период",
                    "Expenditure, plan of the period"),
            monthly("expenditure.executed", "Шығындар, атқарылғаны", "Затраты, исполнено", "Expenditure, executed"),
            monthly(
                    "development.plan",
                    "Даму бюджеті, кезең жоспары",
                    "Бюджет развития, план на период",
                    "Development budget, plan of the period"),
            monthly(
                    "development.executed",
                    "Даму бюджеті, атқарылғаны",
                    "Бюджет развития, исполнено",
                    "Development budget, executed"),
            cumulative(
                    "transfers.received",
                    "Алынған нысаналы трансферттер",
                    "Полученные целевые трансферты",
                    "Targeted transfers received"),
            cumulative(
                    "transfers.unspent",
                    "Игерілмеген нысаналы трансферттер",
                    "Неосвоенные целевые трансферты",
                    "Targeted transfers not spent"),
            last(
                    "payables.overdue",
                    "Мерзімі өткен кредиторлық берешек",
                    "Просроченная кредиторская задолженность",
                    "Overdue payables"),
            department(
                    "dep.budget.plan",
                    "Бюджеттік бағдарламалар, кезең жоспары",
                    "Бюджетные программы, план на период",
                    "Budget programmes, plan of the period"),
            department(
                    "dep.budget.executed",
                    "Бюджеттік бағдарламалар, атқарылғаны",
                    "Бюджетные программы, исполнено",
                    "Budget programmes, executed"));

    /// Measures that come of balances and not of reports.
    static final List<String> OF_BALANCES =
            List.of("tax.arrears", "transfers.received", "transfers.unspent", "payables.overdue");

    private final SqlMeasures measures;
    private final Budgets budgets;
    private final BudgetReports reports;

    BudgetMeasures(SqlMeasures measures, Budgets budgets, BudgetReports reports) {
        this.measures = measures;
        this.budgets = budgets;
        this.reports = reports;
    }

    private static SqlMeasure monthly(String code, String kk, String ru, String en) {
        return measure(code, THOUSAND, PeriodKind.MONTH, RollUp.CUMULATIVE, new Names(kk, ru, en));
    }

    private static SqlMeasure cumulative(String code, String kk, String ru, String en) {
        return measure(code, THOUSAND, PeriodKind.QUARTER, RollUp.CUMULATIVE, new Names(kk, ru, en));
    }

    private static SqlMeasure last(String code, String kk, String ru, String en) {
        return measure(code, THOUSAND, PeriodKind.QUARTER, RollUp.LAST, new Names(kk, ru, en));
    }

    private static SqlMeasure department(String code, String kk, String ru, String en) {
        return measure(code, "mln KZT", PeriodKind.QUARTER, RollUp.CUMULATIVE, new Names(kk, ru, en));
    }

    private static SqlMeasure measure(String code, String unit, PeriodKind kind, RollUp rollUp, Names names) {
        Measure measure = new Measure(code, names, unit, kind, rollUp);
        return SqlMeasure.of(new MeasureDefinition(measure, MeasureDefinition.Level.UNIT), BudgetMeasures.class);
    }

    static List<String> codes() {
        return ALL.stream().map(SqlMeasure::code).toList();
    }

    /// The values that rest on a month's report of an organisation.
    static List<MeasureKey> keys(String organisation, Period month) {
        return ALL.stream()
                .map(measure -> measure.definition().measure())
                .filter(measure -> measure.period() == PeriodKind.MONTH || month.number() % 3 == 0)
                .map(measure -> new MeasureKey(organisation, measure.code(), month.within(measure.period())))
                .toList();
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
    public Optional<String> records(MeasureKey value) {
        String of = "?organisation=" + value.organisation();
        if (OF_BALANCES.contains(value.measure())) {
            return Optional.of(BudgetCard.OPEN + BudgetCard.BALANCES + of);
        }
        if (value.measure().startsWith("revenue.rural")) {
            return Optional.of(BudgetCard.OPEN + BudgetCard.RURAL + of);
        }
        Period month = value.period().last(PeriodKind.MONTH);
        return budgets.of(value.organisation())
                .flatMap(budget -> reports.find(budget.id(), month))
                .map(report -> BudgetCard.OPEN + "/" + report.id())
                .or(() -> Optional.of(BudgetCard.OPEN + of));
    }

    /// The values that reports of some months may alter.
    static MeasuresTouched touched(Set<Period> months, Set<String> organisations) {
        Set<Period> periods = new TreeSet<>(months);
        months.stream()
                .filter(month -> month.number() % 3 == 0)
                .map(month -> month.within(PeriodKind.QUARTER))
                .forEach(periods::add);
        return new MeasuresTouched(
                CODE,
                MeasureQuery.of(
                        codes().stream()
                                .filter(code -> !OF_BALANCES.contains(code))
                                .toList(),
                        periods,
                        organisations));
    }

    /// The values that balances of some quarters may alter.
    static MeasuresTouched balanced(Collection<Period> quarters, Collection<String> organisations) {
        return new MeasuresTouched(CODE, MeasureQuery.of(OF_BALANCES, quarters, organisations));
    }
}
