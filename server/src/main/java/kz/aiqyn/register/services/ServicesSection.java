package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.record.Section;
import kz.aiqyn.base.record.SectionRequest;
import kz.aiqyn.base.record.SectionSource;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The operational assessment of the quality of services, for meetings: published assessments of the latest quarter
/// until the day, the worst first.
@Component
class ServicesSection implements SectionSource {

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
        List<PaperPart> parts = new ArrayList<>();
        Optional<Period> quarter = assessments.latest(Quarters.of(request.day()));
        List<Assessment> published = quarter.map(found -> assessments.published(found, request.asked()))
                .orElseGet(List::of);
        if (quarter.isEmpty() || published.isEmpty()) {
            parts.add(Paragraph.plain(Run.of(words.say("services.section.none"))));
            return new Section(words.say("services.section"), parts);
        }
        long given = 0;
        long overdue = 0;
        for (ServiceTotals.Total total : totals.byBody(request.asked(), quarter.get())) {
            given += total.facts().counts().given();
            overdue += total.facts().counts().overdue();
        }
        parts.add(Paragraph.plain(
                Run.of(words.say("services.section.lede", quarter.get(), published.size(), given, overdue))));
        parts.add(table(published, words));
        parts.add(Paragraph.quiet(words.say("services.worked.note")));
        return new Section(words.say("services.section"), parts);
    }

    private PaperPart table(List<Assessment> published, Words words) {
        Map<Long, List<AssessedCriterion>> criteria = assessments
                .criteria()
                .list(published.stream().map(Assessment::id).toList());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("services.column.organisation"), NAME_WIDTH, false));
        for (Criterion criterion : Criterion.values()) {
            columns.add(new Column(words.say("services.criterion." + code(criterion)), CRITERION_WIDTH, true));
        }
        columns.add(new Column(words.say("services.column.score"), CRITERION_WIDTH, true));
        return new PaperPart.Table(
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
