package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.springframework.stereotype.Component;

/// The openness of a body, or of all: the last quarter that was over on the day and is final.
@Component
class OpennessSection implements SectionSource {

    private static final int QUARTERS = 8;

    private final OpennessPages pages;
    private final OpennessTotals totals;
    private final OpennessSettings settings;

    OpennessSection(OpennessPages pages, OpennessTotals totals, OpennessSettings settings) {
        this.pages = pages;
        this.totals = totals;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "openness";
    }

    @Override
    public String right() {
        return OpennessRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        // A quarter is over from its last day on.
        var next = request.day().plusDays(1);
        Period over = Period.month(next.getYear(), next.getMonthValue())
                .within(PeriodKind.QUARTER)
                .plus(-1);
        List<OpennessTotals.Quarter> quarters = totals.quarters(request.asked(), over);
        SectionWriter section = new SectionWriter(words);
        if (quarters.isEmpty()) {
            section.lead(words.say("openness.overview.none", over));
            return section.of(words.say("openness.section"), "openness.list.title", over);
        }
        Period period = quarters.getLast().period();
        OpennessOverview overview = pages.staff(request.organisation(), period.toString(), request.scope());
        section.lead(words.say(
                "openness.overview.lede",
                period,
                overview.ofFinal().size(),
                quarters.getLast().mean()));
        if (request.organisation().isEmpty()) {
            section.bodies(words.say("openness.section.scores"), scores(overview, words), 0);
        }
        section.bars(words.say("openness.section.quarters"), path(quarters, words), 0);
        bodies(section, overview, words);
        for (OpennessOverview.Body body :
                request.organisation().isEmpty() ? List.<OpennessOverview.Body>of() : overview.ofFinal()) {
            OpennessScore score = body.score();
            if (score != null) {
                section.note(
                        AssessmentPage.weighed(score, words) + " = " + OpennessOverview.number(score.score(), words));
            }
        }
        facts(section, overview, words);
        pressing(section, totals.pressing(request.day(), request.asked(), settings), overview, words);
        return section.of(words.say("openness.section.of", period), "openness.list.title", period);
    }

    private static List<Bar> scores(OpennessOverview overview, Words words) {
        List<Bar> bars = new ArrayList<>();
        for (OpennessOverview.Body body : overview.ofFinal()) {
            BigDecimal score = body.assessment().score();
            if (score != null) {
                String name = OpennessOverview.name(
                        overview.names(), words, body.assessment().organisation());
                bars.add(new Bar(name, score.doubleValue(), OpennessOverview.number(score, words), false));
            }
        }
        return bars;
    }

    private static List<Bar> path(List<OpennessTotals.Quarter> quarters, Words words) {
        return quarters.stream()
                .skip(Math.max(0, quarters.size() - QUARTERS))
                .map(quarter -> new Bar(
                        words.wording().period(quarter.period()),
                        quarter.mean().doubleValue(),
                        OpennessOverview.number(quarter.mean(), words),
                        quarter.equals(quarters.getLast())))
                .toList();
    }

    private static void facts(SectionWriter section, OpennessOverview overview, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("openness.column.kind"), 40, false),
                new Column(words.say("openness.column.due"), 15, true),
                new Column(words.say("openness.column.done"), 15, true),
                new Column(words.say("openness.column.timely"), 15, true),
                new Column(words.say("openness.column.share"), 15, true));
        List<List<String>> rows = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Counts counts = overview.facts().get(kind);
            if (counts != null) {
                rows.add(List.of(
                        words.say("openness.kind." + Lifecycle.code(kind)),
                        whole(counts.due(), words),
                        whole(counts.done(), words),
                        counts.timely() == null ? "–" : whole(counts.timely(), words),
                        OpennessOverview.number(counts.share(), words)));
            }
        }
        section.list(words.say("openness.overview.facts"), columns, rows);
    }

    private static String whole(long number, Words words) {
        return words.wording().number((double) number, 0);
    }

    private static void bodies(SectionWriter section, OpennessOverview overview, Words words) {
        List<ChecklistComponent> components =
                overview.checklist() == null ? List.of() : overview.checklist().components();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("openness.column.organisation"), 32, false));
        components.forEach(one -> columns.add(new Column(words.name(one.names()), 11, true)));
        columns.add(new Column(words.say("openness.column.score"), 10, true));
        columns.add(new Column(words.say("openness.column.change"), 10, true));
        List<List<String>> rows = new ArrayList<>();
        overview.ofFinal().forEach(body -> {
            List<String> row = new ArrayList<>();
            row.add(OpennessOverview.name(
                    overview.names(), words, body.assessment().organisation()));
            OpennessScore score = body.score();
            components.forEach(
                    one -> row.add(score == null ? "–" : OpennessOverview.number(score.share(one.code()), words)));
            row.add(OpennessOverview.number(body.assessment().score(), words));
            row.add(OpennessOverview.change(body.change(), words));
            rows.add(row);
        });
        section.list(words.say("openness.overview.bodies"), columns, rows);
    }

    private void pressing(
            SectionWriter section, List<OpennessTotals.Pressing> pressing, OpennessOverview overview, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("openness.column.organisation"), 40, false),
                new Column(words.say("openness.overview.why"), 60, false));
        section.list(
                words.say("openness.overview.pressing"),
                columns,
                pressing.stream()
                        .map(one -> List.of(
                                OpennessOverview.name(overview.names(), words, one.organisation()),
                                words.say(OpennessAttention.why(one, settings))))
                        .toList());
    }
}
