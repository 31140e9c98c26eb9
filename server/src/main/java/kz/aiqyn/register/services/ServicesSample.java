package kz.aiqyn.register.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented figures of three years that come to what the invented oblast's figures say, with inspections, surveys and
/// assessments; of one year and made up where bodies are few.
@Component
class ServicesSample implements DemonstrationPart {

    private static final int MANY = 12;
    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    /// The quarter whose assessments stand in different states; those before it are published.
    private static final Period LAST = Period.quarter(2025, 4);
    private static final int DAYS_UNTIL_SHOWN = 30;
    private static final int DAYS_UNTIL_PUBLISHED = 60;

    private final MonthFigures figures;
    private final BreachKinds kinds;
    private final BreachKindChanges kindChanges;
    private final AssessmentRules rules;
    private final RuleChanges ruleChanges;
    private final Inspections inspections;
    private final ServiceTotals totals;
    private final AssessmentChanges assessments;
    private final SampleStore store;
    private final SampleSurroundings around;

    ServicesSample(
            MonthFigures figures,
            BreachKinds kinds,
            BreachKindChanges kindChanges,
            AssessmentRules rules,
            RuleChanges ruleChanges,
            Inspections inspections,
            ServiceTotals totals,
            AssessmentChanges assessments,
            SampleStore store,
            SampleSurroundings around) {
        this.figures = figures;
        this.kinds = kinds;
        this.kindChanges = kindChanges;
        this.rules = rules;
        this.ruleChanges = ruleChanges;
        this.inspections = inspections;
        this.totals = totals;
        this.assessments = assessments;
        this.store = store;
        this.around = around;
    }

    @Override
    public String stage() {
        return "services.stage";
    }

    @Override
    @Transactional
    public void fill(List<String> codes) {
        if (rules.list().isEmpty()) {
            rule();
        }
        if (kinds.list().isEmpty()) {
            lines().forEach(this::kind);
        }
        Map<String, List<SampleQuarter>> told = codes.size() >= MANY ? SampleQuarter.of(around.units()) : Map.of();
        Set<String> bodies = new TreeSet<>(codes);
        bodies.addAll(told.keySet());
        List<String> made = new ArrayList<>();
        for (String body : bodies) {
            List<SampleQuarter> quarters = told.getOrDefault(body, codes.size() >= MANY ? List.of() : small());
            if (!quarters.isEmpty() && around.isRated(body) && figures.isEmpty(body)) {
                body(body, quarters);
                made.add(body);
            }
        }
        if (!made.isEmpty()) {
            made.forEach(body -> assess(body, made.indexOf(body)));
            around.tell(made);
        }
    }

    private static List<SampleQuarter> small() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> SampleQuarter.small(Period.quarter(2025, number)))
                .toList();
    }

    private void body(String body, List<SampleQuarter> quarters) {
        List<String> services = around.services(body);
        List<MonthFigure> monthly = new ArrayList<>();
        List<Survey> surveyed = new ArrayList<>();
        for (SampleQuarter quarter : quarters) {
            SampleRecords records = new SampleRecords(body, services, quarter);
            monthly.addAll(records.figures());
            surveyed.addAll(records.surveys());
            records.inspection(kinds.on(quarter.period().end()), around.today()).ifPresent(this::inspection);
        }
        store.figures(monthly);
        if (!surveyed.isEmpty()) {
            store.surveys(surveyed);
        }
    }

    private void inspection(InspectionForm.Said said) {
        long id = inspections.add(said.inspection(), 0);
        said.breaches()
                .forEach(breach -> inspections
                        .breaches()
                        .put(id, breach, 0, said.inspection().changedAt()));
    }

    /// Last year's quarters are assessed: all but the last one published, of that one some drafts, some shown, one
    /// objected to.
    private void assess(String body, int position) {
        for (int number = 1; number <= 4; number++) {
            Period quarter = Period.quarter(LAST.year(), number);
            QuarterFacts facts = totals.of(body, quarter);
            if (facts.counts().given() > 0) {
                assess(body, quarter, facts, position);
            }
        }
    }

    private void assess(String body, Period quarter, QuarterFacts facts, int position) {
        AssessmentRule rule = rules.of(quarter).orElseThrow();
        List<AssessedCriterion> criteria = AssessmentArithmetic.of(facts, rule);
        LocalDate shown = quarter.end().plusDays(DAYS_UNTIL_SHOWN);
        boolean published = !quarter.equals(LAST);
        AssessmentState state = published ? AssessmentState.PUBLISHED : AssessmentState.values()[position % 4];
        LocalDate day = published ? quarter.end().plusDays(DAYS_UNTIL_PUBLISHED) : shown;
        Assessment draft = Assessment.draft(body, quarter, SampleRecords.at(day));
        if (state == AssessmentState.DRAFT) {
            assessments.made(draft, List.of());
            return;
        }
        boolean objected = state == AssessmentState.OBJECTED || state == AssessmentState.ANSWERED;
        Assessment.Procedure procedure = new Assessment.Procedure(
                shown,
                shown.plusDays(2L * rule.objectionDays()),
                objected ? "Екі айдың кешіккен қызметтері қайта тексерілсін: ақпараттық жүйе тоқтап тұрған." : "",
                state == AssessmentState.ANSWERED ? "Жүйенің тоқтағаны расталмады, сандар өзгеріссіз қалады." : "",
                published ? day : null);
        assessments.made(
                draft.with(state, AssessmentArithmetic.score(criteria), procedure, SampleRecords.at(day)), criteria);
    }

    private void rule() {
        Map<Criterion, Integer> weights = new EnumMap<>(Map.of(
                Criterion.TERMS, 30,
                Criterion.REFUSALS, 15,
                Criterion.COMPLAINTS, 15,
                Criterion.ELECTRONIC, 15,
                Criterion.BREACHES, 15,
                Criterion.SURVEY, 10));
        ruleChanges.add(
                new AssessmentRule(
                        0, BEGINNING, weights, BigDecimal.valueOf(2), BigDecimal.valueOf(5), 5, 1, around.now()),
                0);
    }

    private void kind(String[] parts) {
        kindChanges.add(
                new BreachKind(
                        0,
                        parts[0],
                        BEGINNING,
                        new Names(parts[2], parts[3], parts[4]),
                        new BigDecimal(parts[1]),
                        1,
                        SampleRecords.at(BEGINNING)),
                0);
    }

    private static List<String[]> lines() {
        try (InputStream in = ServicesSample.class.getResourceAsStream("sample-breaches.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource sample-breaches.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
