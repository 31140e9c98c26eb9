package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page on the development budget for paper: plan and execution by akimat at the end of a quarter, what was not
/// spent by cause, and the programmes of which most was not spent.
@Component
class DevelopmentSection implements SectionSource {

    static final String CODE = "budget-development";

    private final BudgetOverviews overviews;
    private final BudgetRows rows;
    private final BudgetShortfalls unspent;

    DevelopmentSection(BudgetOverviews overviews, BudgetRows rows, BudgetShortfalls unspent) {
        this.overviews = overviews;
        this.rows = rows;
        this.unspent = unspent;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name() {
        return "budget.development.title";
    }

    @Override
    public String right() {
        return BudgetRights.SEE;
    }

    /// As of the last quarter that was over on the day, and reported.
    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        Optional<Period> month = rows.known().stream()
                .filter(known -> known.number() % 3 == 0 && !known.end().isAfter(request.day()))
                .findFirst();
        SectionWriter section = new SectionWriter(words);
        if (month.isEmpty()) {
            section.lead(words.say("budget.section.none"));
            return section.of(words.say(name()), "budget.list.title", request.day());
        }
        BudgetOverview.Development page = overviews.development(month.get(), BudgetReader.staff(request.asked()));
        section.lead(page.summary(words));
        section.bodies(words.say("budget.section.development"), executed(page, words), 100);
        section.bars(words.say("budget.causes"), causes(page, words), 0);
        bodies(section, page, words);
        List<BudgetShortfalls.Shortfall> shortfalls = unspent.development(month.get(), request.asked());
        if (!shortfalls.isEmpty()) {
            lines(section, shortfalls, page, words);
            section.note(words.say("budget.unspent.rule"));
        }
        return section.of(words.say(name()), "budget.list.title", page.month());
    }

    private static List<Bar> executed(BudgetOverview.Development page, Words words) {
        List<Bar> bars = new ArrayList<>();
        for (BudgetOverview.Part part : page.parts()) {
            BigDecimal share = part.share(ReportTotal.DEVELOPMENT);
            if (share != null) {
                String name = words.name(page.name(part.organisation()));
                bars.add(new Bar(name, share.doubleValue(), number(share, 1, words), false));
            }
        }
        return bars;
    }

    private static void bodies(SectionWriter section, BudgetOverview.Development page, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.organisation"), 32, false),
                new Column(words.say("budget.column.plan-period"), 18, true),
                new Column(words.say("budget.column.executed"), 18, true),
                new Column(words.say("budget.column.of-period"), 14, true),
                new Column(words.say("budget.column.shortfall"), 18, true));
        section.list(
                words.say("budget.section.parts"),
                columns,
                page.parts().stream()
                        .map(part -> List.of(
                                words.name(page.name(part.organisation())),
                                number(part.total(ReportTotal.DEVELOPMENT).planPeriod(), 0, words),
                                number(part.total(ReportTotal.DEVELOPMENT).executed(), 0, words),
                                number(part.share(ReportTotal.DEVELOPMENT), 1, words),
                                number(part.unspent(ReportTotal.DEVELOPMENT), 0, words)))
                        .toList());
    }

    /// What was not spent, by the cause given for it, the largest sum first.
    private static List<Bar> causes(BudgetOverview.Development page, Words words) {
        return page.causes().entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(cause -> new Bar(
                        words.say(cause.getKey().isEmpty() ? "budget.unexplained" : "budget.cause." + cause.getKey()),
                        cause.getValue().doubleValue(),
                        number(cause.getValue(), 0, words),
                        cause.getKey().isEmpty()))
                .toList();
    }

    private static void lines(
            SectionWriter section,
            List<BudgetShortfalls.Shortfall> shortfalls,
            BudgetOverview.Development page,
            Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.name"), 34, false),
                new Column(words.say("budget.column.organisation"), 20, false),
                new Column(words.say("budget.column.shortfall"), 16, true),
                new Column(words.say("budget.section.why"), 30, false));
        section.list(
                words.say("budget.development.lines"),
                columns,
                shortfalls.stream()
                        .map(one -> List.of(
                                words.name(one.names()),
                                words.name(page.name(one.organisation())),
                                number(one.money(), 0, words),
                                why(one.explanation(), words)))
                        .toList());
    }

    /// The cause with the words in which it was given.
    private static String why(BudgetShortfalls.@Nullable Told told, Words words) {
        return told == null || told.isReturned()
                ? words.say("budget.unexplained")
                : words.say("budget.cause." + told.cause()) + ". " + told.words();
    }

    private static String number(@Nullable BigDecimal number, int decimals, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), decimals);
    }
}
