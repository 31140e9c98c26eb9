package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes assessments: drafts of a quarter, and what a body is shown.
@Service
class AssessmentChanges extends RecordChanges<Assessment> {

    private final Assessments assessments;
    private final AssessmentRules rules;
    private final ServiceTotals totals;
    private final Keeping keeping;

    AssessmentChanges(Assessments assessments, AssessmentRules rules, ServiceTotals totals, Keeping keeping) {
        super(assessments, List.of(assessments.criteria()), keeping);
        this.assessments = assessments;
        this.rules = rules;
        this.totals = totals;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable Assessment before, Assessment after, LocalDate today) {
        return after.isPublished()
                ? Optional.of(ServicesMeasures.touched(List.of(after.period()), List.of(after.organisation())))
                : Optional.empty();
    }

    /// Makes a draft for each body that told of the quarter and has none.
    ///
    /// @return how many were made
    Outcome<Integer> prepare(Period quarter, Scope scope) {
        if (rules.of(quarter).isEmpty()) {
            return Outcome.refused("quarter", Phrase.of("services.refused.rule", quarter));
        }
        assessments.lock();
        List<String> bodies = new ArrayList<>();
        for (ServiceTotals.Total total : totals.byBody(scope, quarter)) {
            if (assessments.find(total.key(), quarter.toString()).isEmpty()) {
                bodies.add(total.key());
            }
        }
        bodies.forEach(body -> add(Assessment.draft(body, quarter, keeping.now()), 0));
        return Outcome.done(bodies.size());
    }

    /// What the records say of a body's quarter now.
    List<AssessedCriterion> counted(Assessment assessment) {
        return rules.of(assessment.period())
                .map(rule -> AssessmentArithmetic.of(totals.of(assessment.organisation(), assessment.period()), rule))
                .orElseGet(List::of);
    }

    /// Keeps the arithmetic with the assessment, and gives its score.
    Optional<BigDecimal> freeze(Assessment assessment) {
        List<AssessedCriterion> criteria = counted(assessment);
        criteria.forEach(one -> assessments.criteria().put(assessment.id(), one, 0, keeping.now()));
        return Optional.ofNullable(AssessmentArithmetic.score(criteria));
    }

    /// Keeps an assessment with its criteria, as it is: a demonstration's.
    void made(Assessment assessment, List<AssessedCriterion> criteria) {
        add(assessment, 0, id -> {
            criteria.forEach(one -> assessments.criteria().put(id, one, 0, assessment.changedAt()));
            Map<String, String> points = new TreeMap<>();
            criteria.forEach(one -> points.put(
                    one.code(), one.points() == null ? "" : one.points().toPlainString()));
            return points;
        });
    }
}
