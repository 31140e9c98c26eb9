package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page on the development budget for paper: plan and execution by akimat at the end of a quarter, what was not
/// spent by cause, and the programmes of which most was not spent.
@Component
class DevelopmentSection implements SectionSource {

    static final String CODE = "budget-development";

    private static final int ROWS = 15;

    private final BudgetOverviews overviews;
    private final BudgetRows rows;

    DevelopmentSection(BudgetOverviews overviews, BudgetRows rows) {
        this.overviews = overviews;
        this.rows = rows;
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
        if (month.isEmpty()) {
            return new Section(words.say(name()), List.of(Paragraph.plain(Run.of(words.say("budget.section.none")))));
        }
        BudgetOverview.Development page = overviews.development(month.get(), BudgetReader.staff(request.asked()));
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.plain(Run.of(page.summary(words))));
        parts.add(bodies(page, words));
        if (!page.causes().isEmpty()) {
            parts.add(new PaperPart.Heading(2, words.say("budget.causes")));
            parts.add(causes(page, words));
            parts.add(new PaperPart.Heading(2, words.say("budget.development.lines")));
            parts.add(Paragraph.quiet(words.say("budget.unspent.rule")));
            parts.add(lines(page, words));
        }
        return new Section(words.say(name()), parts);
    }

    private static PaperPart bodies(BudgetOverview.Development page, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.organisation"), 32, false),
                new Column(words.say("budget.column.plan-period"), 18, true),
                new Column(words.say("budget.column.executed"), 18, true),
                new Column(words.say("budget.column.of-period"), 14, true),
                new Column(words.say("budget.column.shortfall"), 18, true));
        return new PaperPart.Table(
                words.say("budget.development.title"),
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

    private static PaperPart causes(BudgetOverview.Development page, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> cause : page.causes().entrySet()) {
            String name = cause.getKey().isEmpty() ? "budget.unexplained" : "budget.cause." + cause.getKey();
            facts.add(new Fact(words.say(name), number(cause.getValue(), 0, words)));
        }
        return new PaperPart.Facts(facts);
    }

    private static PaperPart lines(BudgetOverview.Development page, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("budget.column.name"), 34, false),
                new Column(words.say("budget.column.organisation"), 20, false),
                new Column(words.say("budget.column.shortfall"), 16, true),
                new Column(words.say("budget.section.why"), 30, false));
        return new PaperPart.Table(
                words.say("budget.development.lines"),
                columns,
                page.shortfalls().stream()
                        .limit(ROWS)
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
