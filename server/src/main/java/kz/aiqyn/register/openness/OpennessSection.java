package kz.aiqyn.register.openness;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.springframework.stereotype.Component;

/// The openness of a body, or of all: the last quarter that was over on the day and is final.
@Component
class OpennessSection implements SectionSource {

    private static final int ROWS = 40;

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
        if (quarters.isEmpty()) {
            return new Section(
                    words.say("openness.section"),
                    List.of(Paragraph.plain(Run.of(words.say("openness.overview.none", over)))));
        }
        Period period = quarters.getLast().period();
        OpennessOverview overview = pages.staff(request.organisation(), period.toString(), request.scope());
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.plain(Run.of(words.say(
                "openness.overview.lede",
                period,
                overview.ofFinal().size(),
                quarters.getLast().mean()))));
        parts.add(facts(overview, words));
        parts.add(bodies(overview, words));
        for (OpennessOverview.Body body :
                request.organisation().isEmpty() ? List.<OpennessOverview.Body>of() : overview.ofFinal()) {
            OpennessScore score = body.score();
            if (score != null) {
                parts.add(Paragraph.quiet(
                        AssessmentPage.weighed(score, words) + " = " + OpennessOverview.number(score.score(), words)));
            }
        }
        List<OpennessTotals.Pressing> pressing = totals.pressing(request.day(), request.asked(), settings);
        if (!pressing.isEmpty()) {
            parts.add(new PaperPart.Heading(2, words.say("openness.overview.pressing")));
            parts.add(pressing(pressing, overview, words));
        }
        return new Section(words.say("openness.section.of", period), parts);
    }

    private static PaperPart facts(OpennessOverview overview, Words words) {
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
        return new PaperPart.Table(words.say("openness.overview.facts"), columns, rows);
    }

    private static String whole(long number, Words words) {
        return words.wording().number((double) number, 0);
    }

    private static PaperPart bodies(OpennessOverview overview, Words words) {
        List<ChecklistComponent> components =
                overview.checklist() == null ? List.of() : overview.checklist().components();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("openness.column.organisation"), 32, false));
        components.forEach(one -> columns.add(new Column(words.name(one.names()), 11, true)));
        columns.add(new Column(words.say("openness.column.score"), 10, true));
        columns.add(new Column(words.say("openness.column.change"), 10, true));
        List<List<String>> rows = new ArrayList<>();
        overview.ofFinal().stream().limit(ROWS).forEach(body -> {
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
        return new PaperPart.Table(words.say("openness.overview.bodies"), columns, rows);
    }

    private PaperPart pressing(List<OpennessTotals.Pressing> pressing, OpennessOverview overview, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("openness.column.organisation"), 40, false),
                new Column(words.say("openness.overview.why"), 60, false));
        return new PaperPart.Table(
                words.say("openness.overview.pressing"),
                columns,
                pressing.stream()
                        .limit(ROWS)
                        .map(one -> List.of(
                                OpennessOverview.name(overview.names(), words, one.organisation()),
                                words.say(OpennessAttention.why(one, settings))))
                        .toList());
    }
}
