package kz.aiqyn.rating.edition.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.Published;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of the last edition is short of its target, by rated body: the gap in units of measurement, and for how many
/// weeks in a row.
@Component
@Order(0)
class RatingSection implements SectionSource {

    private static final int ROWS = 15;
    private static final String PERCENT = "%";

    private final PublishedStandings standings;

    RatingSection(PublishedStandings standings) {
        this.standings = standings;
    }

    @Override
    public String code() {
        return "rating";
    }

    @Override
    public String name() {
        return "edition.section";
    }

    /// What was published is everybody's.
    @Override
    public String right() {
        return IdentityRights.WORK;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        List<PaperPart> parts = new ArrayList<>();
        for (Published published : standings.latest(request.day())) {
            List<BelowTarget> below = standings.below(published, request.day(), request.asked());
            if (!below.isEmpty()) {
                add(published, below, request, parts);
            }
        }
        if (parts.isEmpty()) {
            parts.add(Paragraph.plain(Run.of(words.say("edition.section.none"))));
        }
        return new Section(words.say(name()), parts);
    }

    private void add(Published published, List<BelowTarget> below, SectionRequest request, List<PaperPart> parts) {
        Words words = request.words();
        String title = words.name(
                standings.content(published).methodology().identity().title().orElse(published.methodology()));
        parts.add(new PaperPart.Heading(2, title + " · " + words.wording().period(published.period())));
        Map<String, List<BelowTarget>> byBody = new TreeMap<>();
        below.forEach(one -> byBody.computeIfAbsent(one.organisation(), any -> new ArrayList<>())
                .add(one));
        parts.add(Paragraph.plain(Run.of(words.say(
                "edition.section.lede",
                below.size(),
                byBody.size(),
                below.getFirst().weeks()))));
        boolean many = request.organisation().isEmpty();
        if (many && byBody.size() > 1) {
            parts.add(bars(byBody, words));
            parts.add(byBody(byBody, words));
        }
        parts.add(one(below, many, words));
        if (below.size() > ROWS) {
            parts.add(Paragraph.quiet(words.say("edition.section.more", below.size() - ROWS)));
        }
        parts.add(Paragraph.quiet(words.say(
                "edition.section.source",
                published.version(),
                published.period(),
                published.revision(),
                Kazakhstan.day(published.publishedAt()))));
    }

    /// Points lost, the body that lost most first.
    private PaperPart bars(Map<String, List<BelowTarget>> byBody, Words words) {
        return new PaperPart.Bars(
                words.say("edition.section.lost"),
                byBody.entrySet().stream()
                        .sorted((one, other) -> Double.compare(lost(other.getValue()), lost(one.getValue())))
                        .limit(ROWS)
                        .map(body -> new PaperPart.Bar(
                                words.name(body.getValue().getFirst().name()),
                                lost(body.getValue()),
                                words.wording().number(lost(body.getValue()), 1),
                                false))
                        .toList(),
                0);
    }

    private PaperPart byBody(Map<String, List<BelowTarget>> byBody, Words words) {
        List<Column> columns = List.of(
                new Column(words.say("edition.section.body"), 34, false),
                new Column(words.say("edition.section.below"), 14, true),
                new Column(words.say("edition.section.lost"), 14, true),
                new Column(words.say("edition.section.heaviest"), 52, false));
        return new PaperPart.Table(
                words.say("edition.section.bodies"),
                columns,
                byBody.entrySet().stream()
                        .sorted((one, other) -> Double.compare(lost(other.getValue()), lost(one.getValue())))
                        .map(body -> List.of(
                                words.name(body.getValue().getFirst().name()),
                                Integer.toString(body.getValue().size()),
                                words.wording().number(lost(body.getValue()), 1),
                                name(body.getValue().getFirst(), words)))
                        .toList());
    }

    private static double lost(List<BelowTarget> below) {
        return below.stream().mapToDouble(BelowTarget::lost).sum();
    }

    private PaperPart one(List<BelowTarget> below, boolean many, Words words) {
        Speech speech = new Speech(words.language());
        List<Column> columns = new ArrayList<>();
        if (many) {
            columns.add(new Column(words.say("edition.section.body"), 28, false));
        }
        columns.add(new Column(words.say("edition.section.indicator"), 42, false));
        columns.add(new Column(words.say("edition.section.value"), 18, true));
        columns.add(new Column(words.say("edition.section.target"), 18, true));
        columns.add(new Column(words.say("edition.section.gap"), 18, true));
        columns.add(new Column(words.say("edition.section.weeks"), 12, true));
        return new PaperPart.Table(
                words.say("edition.section.most"),
                columns,
                below.stream()
                        .limit(ROWS)
                        .map(one -> {
                            String unit = one.indicator().unit();
                            List<String> cells = new ArrayList<>();
                            if (many) {
                                cells.add(words.name(one.name()));
                            }
                            cells.add(name(one, words));
                            cells.add(speech.value(one.value(), unit));
                            cells.add(speech.value(one.target(), unit));
                            cells.add(
                                    unit.equals(PERCENT)
                                            ? words.say("edition.section.points", speech.value(one.gap()))
                                            : speech.value(one.gap(), unit));
                            cells.add(Long.toString(one.weeks()));
                            return cells;
                        })
                        .toList());
    }

    private static String name(BelowTarget one, Words words) {
        return words.name(one.indicator().names().orElse(one.indicator().code()));
    }
}
