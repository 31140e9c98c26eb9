package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.record.SectionWriter;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The operational assessment of the quality of services, for meetings: published assessments of the latest quarter
/// until the day, the worst first.
@Component
class ServicesSection implements SectionSource {

    private static final int QUARTERS = 8;
    private static final int NAME_WIDTH = 34;
    private static final int CRITERION_WIDTH = 11;

    private final Assessments assessments;
    private final ServiceTotals totals;
    private final Owners owners;

    ServicesSection(Assessments assessments, ServiceTotals totals, Owners owners) {
        this.assessments = assessments;
        this.totals = totals;
        this.owners = owners;
    }

    @Override
    public String code() {
        return "services";
    }

    @Override
    public String right() {
        return ServicesRights.SEE;
    }

    @Override
    public Section section(SectionRequest request) {
        Words words = request.words();
        SectionWriter section = new SectionWriter(words);
        Period day = Quarters.of(request.day());
        Optional<Period> quarter = assessments.latest(day);
        List<Assessment> published = quarter.map(found -> assessments.published(found, request.asked()))
                .orElseGet(List::of);
        if (quarter.isEmpty() || published.isEmpty()) {
            section.lead(words.say("services.section.none"));
            return section.of(words.say("services.section"), "services.assessments.title", day);
        }
        List<ServiceTotals.Total> bodies = totals.byBody(request.asked(), quarter.get());
        long given = 0;
        long overdue = 0;
        for (ServiceTotals.Total total : bodies) {
            given += total.facts().counts().given();
            overdue += total.facts().counts().overdue();
        }
        section.lead(words.say("services.section.lede", quarter.get(), published.size(), given, overdue));
        if (request.organisation().isEmpty()) {
            section.bodies(words.say("services.section.scores"), scores(published, words), 0);
        }
        section.bars(words.say("services.section.quarters"), path(request, quarter.get()), 0);
        table(section, published, words);
        section.note(words.say("services.worked.note"));
        late(section, request, quarter.get());
        return section.of(words.say("services.section"), "services.assessments.title", quarter.get());
    }

    private List<Bar> scores(List<Assessment> published, Words words) {
        List<Bar> bars = new ArrayList<>();
        for (Assessment one : published) {
            BigDecimal score = one.score();
            if (score != null) {
                String name = words.name(owners.name(one.organisation()));
                bars.add(new Bar(name, score.doubleValue(), number(score, words), false));
            }
        }
        return bars;
    }

    /// Of services given in time, by quarter.
    private List<Bar> path(SectionRequest request, Period until) {
        Words words = request.words();
        List<ServiceTotals.Total> quarters = totals.byQuarter(request.asked(), until);
        List<Bar> bars = new ArrayList<>();
        for (ServiceTotals.Total quarter : quarters.subList(Math.max(0, quarters.size() - QUARTERS), quarters.size())) {
            BigDecimal share = quarter.facts().inTime();
            if (share != null) {
                Period period = Period.of(quarter.key());
                bars.add(new Bar(
                        words.wording().period(period),
                        share.doubleValue(),
                        number(share, words),
                        period.equals(until)));
            }
        }
        return bars;
    }

    /// The services that most often came late.
    private void late(SectionWriter section, SectionRequest request, Period quarter) {
        Words words = request.words();
        List<Column> columns = List.of(
                new Column(words.say("services.section.service"), 58, false),
                new Column(words.say("services.column.given"), 14, true),
                new Column(words.say("services.column.overdue"), 14, true),
                new Column(words.say("services.column.in-time"), 14, true));
        List<List<String>> rows = new ArrayList<>();
        for (ServiceTotals.Total service : totals.byService(request.asked(), quarter)) {
            ServiceCounts counts = service.facts().counts();
            if (counts.overdue() > 0) {
                rows.add(List.of(
                        words.name(service.names()),
                        words.wording().number(counts.given(), 0),
                        words.wording().number(counts.overdue(), 0),
                        number(service.facts().inTime(), words)));
            }
        }
        section.list(words.say("services.section.late"), columns, rows);
    }

    private void table(SectionWriter section, List<Assessment> published, Words words) {
        Map<Long, List<AssessedCriterion>> criteria = assessments
                .criteria()
                .list(published.stream().map(Assessment::id).toList());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("services.column.organisation"), NAME_WIDTH, false));
        for (Criterion criterion : Criterion.values()) {
            columns.add(new Column(words.say("services.criterion." + code(criterion)), CRITERION_WIDTH, true));
        }
        columns.add(new Column(words.say("services.column.score"), CRITERION_WIDTH, true));
        section.list(
                words.say("services.assessments.title"),
                columns,
                published.stream()
                        .map(one -> row(one, criteria.getOrDefault(one.id(), List.of()), words))
                        .toList());
    }

    private List<String> row(Assessment assessment, List<AssessedCriterion> criteria, Words words) {
        List<String> row = new ArrayList<>();
        row.add(words.name(owners.name(assessment.organisation())));
        for (Criterion criterion : Criterion.values()) {
            @Nullable
            BigDecimal points = criteria.stream()
                    .filter(one -> one.criterion() == criterion)
                    .findFirst()
                    .map(AssessedCriterion::points)
                    .orElse(null);
            row.add(number(points, words));
        }
        row.add(number(assessment.score(), words));
        return row;
    }

    private static String code(Criterion criterion) {
        return Lifecycle.code(criterion);
    }

    private static String number(@Nullable BigDecimal number, Words words) {
        return number == null ? "–" : words.wording().number(number.doubleValue(), 1);
    }
}
