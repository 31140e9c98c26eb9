package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What budgets have to be spoken about: revenue and expenditure against plan by akimat, the development budget apart,
/// and what of it was not spent, with the cause that was given.
@Component
class BudgetSection implements SectionSource {

    private static final int ROWS = 15;

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
        if (month.isEmpty()) {
            return new Section(words.say(name()), List.of(Paragraph.plain(Run.of(words.say("budget.section.none")))));
        }
        Map<String, Names> names = ground.names();
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.plain(Run.of(words.say("budget.section.lede", month.get()))));
        parts.add(budgets(rows.parts(month.get(), request.asked()), names, words));
        List<BudgetShortfalls.Shortfall> shortfalls = unspent.development(month.get(), request.asked());
        if (!shortfalls.isEmpty()) {
            parts.add(new PaperPart.Heading(2, words.say("budget.section.lines")));
            parts.add(lines(shortfalls, names, words));
        }
        return new Section(words.say(name()), parts);
    }

    private static PaperPart budgets(List<BudgetOverview.Part> all, Map<String, Names> names, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.organisation"), 32, false),
                new Column(words.say("budget.paper.own"), 17, true),
                new Column(words.say("budget.paper.spending"), 17, true),
                new Column(words.say("budget.paper.plan"), 17, true),
                new Column(words.say("budget.paper.development"), 17, true));
        return new PaperPart.Table(
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

    private static PaperPart lines(List<BudgetShortfalls.Shortfall> all, Map<String, Names> names, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.name"), 38, false),
                new Column(words.say("budget.column.organisation"), 22, false),
                new Column(words.say("budget.column.shortfall"), 16, true),
                new Column(words.say("budget.section.why"), 24, false));
        return new PaperPart.Table(
                words.say("budget.section.lines"),
                columns,
                all.stream()
                        .limit(ROWS)
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
