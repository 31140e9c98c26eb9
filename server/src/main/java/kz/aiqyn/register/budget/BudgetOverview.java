package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The budgets of a month at one glance.
///
/// @param months those that may be asked for, the latest first
/// @param whole what all come to; null where nothing was reported
/// @param parts by akimat, the least spent of what was planned first
/// @param curve of the year, null where there is no budget above the others
/// @param pressing what needs attention first
record BudgetOverview(
        BudgetReader reader,
        Period month,
        List<Period> months,
        @Nullable Part whole,
        List<Part> parts,
        @Nullable MonthCurve curve,
        List<Attention> pressing,
        Map<String, Names> names) {

    BudgetOverview {
        months = List.copyOf(months);
        parts = List.copyOf(parts);
        pressing = List.copyOf(pressing);
        names = Map.copyOf(names);
    }

    /// What an akimat's budget comes to.
    ///
    /// @param report its number
    record Part(long report, String organisation, BudgetLevel level, SortedMap<String, LineFigures> totals) {

        LineFigures total(String part) {
            return Optional.ofNullable(totals.get(part)).orElse(LineFigures.NONE);
        }

        @Nullable
        BigDecimal share(String part) {
            return BudgetRows.share(total(part).executed(), total(part).planPeriod());
        }

        @Nullable
        BigDecimal ofYear(String part) {
            return BudgetRows.share(total(part).executed(), total(part).planYear());
        }

        @Nullable
        BigDecimal ownPart() {
            return BudgetRows.share(
                    total(ReportTotal.OWN).executed(),
                    total(ReportTotal.REVENUE).executed());
        }

        /// What was planned and not spent; null where one of them is not known.
        @Nullable
        BigDecimal unspent(String part) {
            BigDecimal plan = total(part).planPeriod();
            BigDecimal executed = total(part).executed();
            return plan == null || executed == null ? null : plan.subtract(executed);
        }
    }

    /// Those below the whole, by how much of a part's plan was executed, the least first.
    static List<Part> below(List<Part> all, @Nullable Part whole, String part) {
        return all.stream()
                .filter(one -> !one.equals(whole))
                .sorted(Comparator.comparing(
                                (Part one) -> one.share(part), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Part::organisation))
                .toList();
    }

    Names name(String organisation) {
        return Optional.ofNullable(names.get(organisation)).orElse(Names.same(organisation));
    }

    /// The development budget at the end of a quarter.
    ///
    /// @param day the last that it shows
    /// @param causes money that was not spent, by cause; under an empty one what nobody explained
    record Development(
            BudgetReader reader,
            Period month,
            LocalDate day,
            List<Period> months,
            @Nullable Part whole,
            List<Part> parts,
            List<BudgetShortfalls.Shortfall> shortfalls,
            SortedMap<String, BigDecimal> causes,
            Map<String, Names> names) {

        Development {
            months = List.copyOf(months);
            parts = List.copyOf(parts);
            shortfalls = List.copyOf(shortfalls);
            names = Map.copyOf(names);
        }

        Names name(String organisation) {
            return Optional.ofNullable(names.get(organisation)).orElse(Names.same(organisation));
        }

        /// The whole in a sentence, where there is one; else what the page is of.
        String summary(Words words) {
            LineFigures total = whole == null ? LineFigures.NONE : whole.total(ReportTotal.DEVELOPMENT);
            BigDecimal plan = total.planPeriod();
            BigDecimal executed = total.executed();
            BigDecimal share = BudgetRows.share(executed, plan);
            return plan == null || executed == null || share == null
                    ? words.say("budget.development.hint", month)
                    : words.say("budget.development.lede", month, plan, executed, share, plan.subtract(executed));
        }
    }
}
