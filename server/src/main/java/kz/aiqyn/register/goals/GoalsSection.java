package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The evaluation of goals for the last year that was over on the day, with its arithmetic, and what was missed in it.
@Component
class GoalsSection implements SectionSource {

    private static final int ROWS = 25;

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
        List<PaperPart> parts = new ArrayList<>();
        parts.addAll(request.asKnown(Kazakhstan.today(clock)));
        if (score.parts().isEmpty()) {
            parts.add(Paragraph.plain(Run.of(words.say("goals.evaluation.none", Integer.toString(year)))));
            return new Section(words.say("goals.evaluation.of", Integer.toString(year)), parts);
        }
        parts.add(Paragraph.plain(Run.of(words.say(
                "goals.evaluation.lede",
                score.total().due(),
                score.total().reached(),
                number(score.score(), words),
                words.say("goals.band." + score.band())))));
        parts.add(Paragraph.quiet(evaluation.weighed(words) + " = " + number(score.score(), words) + ". "
                + words.say("goals.worked.note")));
        parts.add(byGoal(evaluation, words));
        if (!evaluation.bodies().isEmpty()) {
            parts.add(byBody(evaluation, words));
        }
        List<GoalTotals.Pressing> missed =
                totals.pressing(request.asked(), evaluation.asked().period(), ROWS);
        if (!missed.isEmpty()) {
            parts.add(new PaperPart.Heading(2, words.say("goals.overview.pressing")));
            parts.add(missed(missed, evaluation.names(), words));
        }
        return new Section(words.say("goals.evaluation.of", Integer.toString(year)), parts);
    }

    private static PaperPart byGoal(GoalsEvaluation evaluation, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("goals.column.goal"), 52, false),
                new Column(words.say("goals.total.due"), 12, true),
                new Column(words.say("goals.total.reached"), 12, true),
                new Column(words.say("goals.total.share"), 12, true),
                new Column(words.say("goals.total.degree"), 12, true));
        return new PaperPart.Table(
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

    private static PaperPart byBody(GoalsEvaluation evaluation, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("goals.column.organisation"), 34, false),
                new Column(words.say("goals.part.reached"), 14, true),
                new Column(words.say("goals.part.money"), 14, true),
                new Column(words.say("goals.part.programmes"), 14, true),
                new Column(words.say("goals.worked.score"), 10, true),
                new Column(words.say("goals.band"), 14, false));
        return new PaperPart.Table(
                words.say("goals.evaluation.bodies"),
                columns,
                evaluation.bodies().stream()
                        .map(body -> List.of(
                                GoalsOverview.name(
                                        evaluation.names(), words, body.total().key()),
                                number(body.total().share(), words),
                                number(body.relation(), words),
                                number(body.programmes(), words),
                                number(body.score(), words),
                                words.say("goals.band." + body.band())))
                        .toList());
    }

    private static PaperPart missed(List<GoalTotals.Pressing> missed, Map<String, Names> names, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("goals.column.name"), 44, false),
                new Column(words.say("goals.column.organisation"), 24, false),
                new Column(words.say("goals.column.standing"), 20, false),
                new Column(words.say("goals.column.degree"), 12, true));
        return new PaperPart.Table(
                words.say("goals.overview.pressing"),
                columns,
                missed.stream()
                        .map(one -> List.of(
                                words.name(one.names()),
                                GoalsOverview.name(names, words, one.organisation()),
                                words.say("goals.standing." + one.standing()),
                                number(one.degree(), words)))
                        .toList());
    }

    private static String number(@Nullable BigDecimal number, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), 1);
    }
}
