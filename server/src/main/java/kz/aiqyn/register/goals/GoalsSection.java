package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The evaluation of goals for the last year that was over on the day, with its arithmetic, and what was missed in it.
@Component
class GoalsSection implements SectionSource {

    /// So many are counted, of which the first are shown.
    private static final int MISSED = 1000;

    private final GoalsPages pages;
    private final GoalTotals totals;
    private final InstantSource clock;

    GoalsSection(GoalsPages pages, GoalTotals totals, InstantSource clock) {
        this.pages = pages;
        this.totals = totals;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "goals";
    }

    @Override
    public String right() {
        return GoalsRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        // A year is over from its last day on.
        int last = request.day().plusDays(1).getYear() - 1;
        int year =
                totals.years().stream().filter(each -> each <= last).findFirst().orElse(last);
        GoalsEvaluation evaluation =
                pages.evaluation(request.organisation(), Integer.toString(year), request.scope(), GoalsCard.STAFF);
        GoalScore score = evaluation.score();
        SectionWriter section = new SectionWriter(words);
        String title = words.say("goals.evaluation.of", Integer.toString(year));
        if (score.parts().isEmpty()) {
            section.lead(words.say("goals.evaluation.none", Integer.toString(year)));
            return section.of(title, "goals.list.title", evaluation.lastDay());
        }
        section.lead(words.say(
                "goals.evaluation.lede",
                score.total().due(),
                score.total().reached(),
                number(score.score(), words),
                words.say("goals.band." + score.band())));
        section.addAll(request.asKnown(Kazakhstan.today(clock)));
        if (request.organisation().isEmpty()) {
            byBody(section, evaluation, words);
        } else {
            byQuarter(section, request, evaluation.asked().period());
        }
        section.note(evaluation.weighed(words) + " = " + number(score.score(), words) + ". "
                + words.say("goals.worked.note"));
        byGoal(section, evaluation, words);
        missed(section, request, evaluation);
        return section.of(title, "goals.list.title", evaluation.lastDay());
    }

    private void byQuarter(SectionWriter section, SectionRequest request, Period until) {
        Words words = request.words();
        List<Bar> bars = new ArrayList<>();
        for (GoalTotals.Total quarter : totals.byQuarter(request.asked(), until)) {
            Period period = Period.of(String.valueOf(quarter.key()));
            BigDecimal share = quarter.share();
            if (share != null && period.year() == until.year()) {
                bars.add(new Bar(
                        words.wording().period(period),
                        share.doubleValue(),
                        number(share, words),
                        period.equals(until)));
            }
        }
        section.bars(words.say("goals.section.quarters"), bars, 100);
    }

    private static void byBody(SectionWriter section, GoalsEvaluation evaluation, Words words) {
        List<GoalScore> lowest = evaluation.bodies().reversed();
        List<Bar> bars = new ArrayList<>();
        for (GoalScore body : lowest) {
            BigDecimal score = body.score();
            if (score != null) {
                bars.add(new Bar(name(evaluation, body, words), score.doubleValue(), number(score, words), false));
            }
        }
        section.bodies(words.say("goals.section.scores"), bars, 0);
        List<Column> columns = List.of(
                new Column(words.say("goals.column.organisation"), 34, false),
                new Column(words.say("goals.part.reached"), 14, true),
                new Column(words.say("goals.part.money"), 14, true),
                new Column(words.say("goals.part.programmes"), 14, true),
                new Column(words.say("goals.worked.score"), 10, true),
                new Column(words.say("goals.band"), 14, false));
        section.list(
                words.say("goals.evaluation.bodies"),
                columns,
                lowest.stream()
                        .map(body -> List.of(
                                name(evaluation, body, words),
                                number(body.total().share(), words),
                                number(body.relation(), words),
                                number(body.programmes(), words),
                                number(body.score(), words),
                                words.say("goals.band." + body.band())))
                        .toList());
    }

    private static String name(GoalsEvaluation evaluation, GoalScore body, Words words) {
        return GoalsOverview.name(evaluation.names(), words, body.total().key());
    }

    private static void byGoal(SectionWriter section, GoalsEvaluation evaluation, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("goals.column.goal"), 52, false),
                new Column(words.say("goals.total.due"), 12, true),
                new Column(words.say("goals.total.reached"), 12, true),
                new Column(words.say("goals.total.share"), 12, true),
                new Column(words.say("goals.total.degree"), 12, true));
        section.list(
                words.say("goals.evaluation.goals"),
                columns,
                evaluation.goals().stream()
                        .map(goal -> List.of(
                                goal.key() + " " + GoalsOverview.name(evaluation.names(), words, goal.key()),
                                Long.toString(goal.due()),
                                Long.toString(goal.reached()),
                                number(goal.share(), words),
                                goal.due() == 0 ? "–" : number(goal.degree(), words)))
                        .toList());
    }

    private void missed(SectionWriter section, SectionRequest request, GoalsEvaluation evaluation) {
        Words words = request.words();
        List<Column> columns = List.of(
                new Column(words.say("goals.column.name"), 44, false),
                new Column(words.say("goals.column.organisation"), 24, false),
                new Column(words.say("goals.column.standing"), 20, false),
                new Column(words.say("goals.column.degree"), 12, true));
        section.list(
                words.say("goals.overview.pressing"),
                columns,
                totals.pressing(request.asked(), evaluation.asked().period(), MISSED).stream()
                        .map(one -> List.of(
                                words.name(one.names()),
                                GoalsOverview.name(evaluation.names(), words, one.organisation()),
                                words.say("goals.standing." + one.standing()),
                                number(one.degree(), words)))
                        .toList());
    }

    private static String number(@Nullable BigDecimal number, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), 1);
    }
}
