package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what pages over many budgets show.
@Component
class BudgetOverviews {

    private static final int PRESSING = 10;
    private static final int LINES = 30;

    private final BudgetRows rows;
    private final BudgetShortfalls shortfalls;
    private final BudgetReports reports;
    private final BudgetAttention attention;
    private final BudgetGround ground;
    private final InstantSource clock;

    BudgetOverviews(
            BudgetRows rows,
            BudgetShortfalls shortfalls,
            BudgetReports reports,
            BudgetAttention attention,
            BudgetGround ground,
            InstantSource clock) {
        this.rows = rows;
        this.shortfalls = shortfalls;
        this.reports = reports;
        this.attention = attention;
        this.ground = ground;
        this.clock = clock;
    }

    BudgetOverview overview(@Nullable Period asked, BudgetReader reader) {
        LocalDate today = Kazakhstan.today(clock);
        List<Period> known = rows.known();
        Period month = BudgetPages.chosen(known, asked, today);
        List<BudgetOverview.Part> parts = rows.parts(month, reader.scope());
        BudgetOverview.Part whole = whole(parts);
        List<Attention> pressing = attention.attention(today, reader.scope()).stream()
                .limit(PRESSING)
                .toList();
        return new BudgetOverview(
                reader,
                month,
                known,
                whole,
                BudgetOverview.below(parts, whole, ReportTotal.EXPENDITURE),
                whole == null ? null : curve(whole, month),
                pressing,
                ground.names());
    }

    /// The budget above all others: an oblast's where there is one oblast; else nothing is above them.
    static BudgetOverview.@Nullable Part whole(List<BudgetOverview.Part> parts) {
        boolean above = parts.stream()
                .skip(1)
                .allMatch(part -> part.level().compareTo(parts.getFirst().level()) > 0);
        return parts.isEmpty() || !above ? null : parts.getFirst();
    }

    private MonthCurve curve(BudgetOverview.Part whole, Period month) {
        SortedMap<Period, LineFigures> months = rows.months(
                        reports.get(whole.report()).budget())
                .getOrDefault(ReportTotal.EXPENDITURE, new TreeMap<>());
        SortedMap<Period, LineFigures> year = new TreeMap<>(months);
        year.keySet().removeIf(one -> one.year() != month.year() || one.compareTo(month) > 0);
        return MonthCurve.of(year);
    }

    BudgetOverview.Development development(@Nullable Period asked, BudgetReader reader) {
        List<Period> known =
                rows.known().stream().filter(month -> month.number() % 3 == 0).toList();
        LocalDate today = Kazakhstan.today(clock);
        Period month = BudgetPages.chosen(known, asked, today);
        List<BudgetOverview.Part> parts = rows.parts(month, reader.scope());
        BudgetOverview.Part whole = whole(parts);
        List<BudgetShortfalls.Shortfall> found = shortfalls.development(month, reader.scope());
        return new BudgetOverview.Development(
                reader,
                month,
                month.end().isAfter(today) ? today : month.end(),
                known,
                whole,
                BudgetOverview.below(parts, whole, ReportTotal.DEVELOPMENT),
                found.stream().limit(LINES).toList(),
                causes(found),
                ground.names());
    }

    /// Money by the cause that was given for it.
    private static SortedMap<String, BigDecimal> causes(List<BudgetShortfalls.Shortfall> shortfalls) {
        SortedMap<String, BigDecimal> causes = new TreeMap<>();
        for (BudgetShortfalls.Shortfall one : shortfalls) {
            BudgetShortfalls.Told told = one.explanation();
            String cause = told == null || told.isReturned() ? "" : told.cause();
            causes.merge(cause, one.money(), BigDecimal::add);
        }
        return causes;
    }
}
