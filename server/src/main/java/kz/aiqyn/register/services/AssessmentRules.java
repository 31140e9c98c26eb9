package kz.aiqyn.register.services;

import java.sql.Date;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rules of assessment in the database, one for each day from which another one holds.
@Repository
class AssessmentRules extends RecordTable<AssessmentRule> {

    AssessmentRules(JdbcClient database) {
        super(
                database,
                "services.rule",
                "services.rule",
                RecordColumns.<AssessmentRule>of()
                        .key("rule-from", "valid_from")
                        .column("valid_from", AssessmentRule::validFrom)
                        .column("weight_terms", rule -> rule.weight(Criterion.TERMS))
                        .column("weight_refusals", rule -> rule.weight(Criterion.REFUSALS))
                        .column("weight_complaints", rule -> rule.weight(Criterion.COMPLAINTS))
                        .column("weight_electronic", rule -> rule.weight(Criterion.ELECTRONIC))
                        .column("weight_breaches", rule -> rule.weight(Criterion.BREACHES))
                        .column("weight_survey", rule -> rule.weight(Criterion.SURVEY))
                        .column("complaints_limit", AssessmentRule::complaintsLimit)
                        .column("points_limit", AssessmentRule::pointsLimit)
                        .column("objection_days", AssessmentRule::objectionDays),
                AssessmentRules::rule);
    }

    private static AssessmentRule rule(RecordRow row) throws SQLException {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, (int) row.number("weight_" + Lifecycle.code(criterion)));
        }
        return new AssessmentRule(
                row.id(),
                row.day("valid_from"),
                weights,
                row.decimal("complaints_limit"),
                row.decimal("points_limit"),
                (int) row.number("objection_days"),
                row.version(),
                row.changedAt());
    }

    /// All of them, the latest first.
    List<AssessmentRule> versions() {
        return list(read(" order by valid_from desc"));
    }

    /// The rule by which a quarter is assessed; empty where none is entered for it.
    Optional<AssessmentRule> of(Period quarter) {
        return list(read(" where valid_from <= :day order by valid_from desc limit 1")
                        .param("day", Date.valueOf(quarter.start())))
                .stream()
                .findFirst();
    }
}
