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
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What budgets have to be spoken about: revenue and expenditure against plan by akimat, the development budget apart,
/// and what of it was not spent, with the cause that was given.
@Component
class BudgetSection implements SectionSource {

    private final BudgetRows rows;
    private final BudgetShortfalls unspent;
    private final BudgetGround ground;

    BudgetSection(BudgetRows rows, BudgetShortfalls unspent, BudgetGround ground) {
        this.rows = rows;
        this.unspent = unspent;
        this.ground = ground;
    }

    @Override
    public String code() {
        return "budget";
    }

    @Override
    public String right() {
        return BudgetRights.SEE;
    }

    /// As of the last month that was over on the day, and reported.
    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        Optional<Period> month = rows.known().stream()
                .filter(known -> !known.end().isAfter(request.day()))
                .findFirst();
        SectionWriter section = new SectionWriter(words);
        if (month.isEmpty()) {
            section.lead(words.say("budget.section.none"));
            return section.of(words.say(name()), "budget.list.title", request.day());
        }
        Map<String, Names> names = ground.names();
        List<BudgetOverview.Part> all = rows.parts(month.get(), request.asked());
        BudgetOverview.Part whole = BudgetOverviews.whole(all);
        section.lead(lead(month.get(), whole, words));
        if (whole != null) {
            section.note(words.say("budget.section.lede", month.get()));
        }
        section.bodies(
                words.say("budget.section.executed"),
                executed(BudgetOverview.below(all, whole, ReportTotal.EXPENDITURE), names, words),
                100);
        budgets(section, all, names, words);
        lines(section, unspent.development(month.get(), request.asked()), names, words);
        return section.of(words.say(name()), "budget.list.title", month.get());
    }

    private static String lead(Period month, BudgetOverview.@Nullable Part whole, Words words) {
        return whole == null
                ? words.say("budget.section.lede", month)
                : words.say(
                        "budget.section.whole",
                        month,
                        number(whole.share(ReportTotal.OWN), 1, words),
                        number(whole.share(ReportTotal.EXPENDITURE), 1, words),
                        number(whole.share(ReportTotal.DEVELOPMENT), 1, words));
    }

    private static List<Bar> executed(List<BudgetOverview.Part> parts, Map<String, Names> names, Words words) {
        List<Bar> bars = new ArrayList<>();
        for (BudgetOverview.Part part : parts) {
            BigDecimal share = part.share(ReportTotal.EXPENDITURE);
            if (share != null) {
                bars.add(new Bar(
                        words.name(names.getOrDefault(part.organisation(), Names.same(part.organisation()))),
                        share.doubleValue(),
                        number(share, 1, words),
                        false));
            }
        }
        return bars;
    }

    private static void budgets(
            SectionWriter section, List<BudgetOverview.Part> all, Map<String, Names> names, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.organisation"), 32, false),
                new Column(words.say("budget.paper.own"), 17, true),
                new Column(words.say("budget.paper.spending"), 17, true),
                new Column(words.say("budget.paper.plan"), 17, true),
                new Column(words.say("budget.paper.development"), 17, true));
        section.list(
                words.say("budget.section.parts"),
                columns,
                all.stream()
                        .map(part -> List.of(
                                words.name(names.getOrDefault(part.organisation(), Names.same(part.organisation()))),
                                number(part.share(ReportTotal.OWN), 1, words),
                                number(part.total(ReportTotal.EXPENDITURE).executed(), 0, words),
                                number(part.share(ReportTotal.EXPENDITURE), 1, words),
                                number(part.share(ReportTotal.DEVELOPMENT), 1, words)))
                        .toList());
    }

    private static void lines(
            SectionWriter section, List<BudgetShortfalls.Shortfall> all, Map<String, Names> names, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.name"), 38, false),
                new Column(words.say("budget.column.organisation"), 22, false),
                new Column(words.say("budget.column.shortfall"), 16, true),
                new Column(words.say("budget.section.why"), 24, false));
        section.list(
                words.say("budget.section.lines"),
                columns,
                all.stream()
                        .map(one -> List.of(
                                words.name(one.names()),
                                words.name(names.getOrDefault(one.organisation(), Names.same(one.organisation()))),
                                number(one.money(), 0, words),
                                why(one.explanation(), words)))
                        .toList());
    }

    private static String why(BudgetShortfalls.@Nullable Told told, Words words) {
        return told == null || told.isReturned()
                ? words.say("budget.unexplained")
                : words.say("budget.cause." + told.cause());
    }

    private static String number(@Nullable BigDecimal number, int decimals, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), decimals);
    }
}
