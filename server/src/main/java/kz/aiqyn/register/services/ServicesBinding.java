package kz.aiqyn.register.services;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Measures and assessments rest on everything of it.
@Component
class ServicesBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("services.figure", "id", """
                        organisation, service, month, given, overdue, refused, unlawful, complaints, electronic, proactive, \
                        intake, version, changed_at"""),
                BoundTable.of(
                        "services.breach_kind",
                        "id",
                        "code, valid_from, name_kk, name_ru, name_en, points, intake, version, changed_at"),
                BoundTable.of(
                        "services.inspection",
                        "id",
                        "organisation, act, day, kind, cases, note, intake, version, changed_at"),
                BoundTable.of("services.breach", "inspection, kind", "number, intake, version, changed_at"),
                BoundTable.of("services.survey", "id", """
                        organisation, period, channel, asked, one, two, three, four, five, source, intake, version, \
                        changed_at"""),
                BoundTable.of("services.rule", "id", """
                        valid_from, weight_terms, weight_refusals, weight_complaints, weight_electronic, weight_breaches, \
                        weight_survey, complaints_limit, points_limit, objection_days, intake, version, changed_at"""),
                BoundTable.of("services.assessment", "id", """
                        organisation, period, state, score, shown_on, object_until, objection, answer, published_on, intake, \
                        version, changed_at"""),
                BoundTable.of(
                        "services.assessed",
                        "assessment, criterion",
                        "part, whole, against, points, weight, intake, version, changed_at"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "services.figure_was", "earlier states of figures, each bound when it was the present one",
                "services.survey_was", "earlier states of surveys, each bound when it was the present one",
                "services.inspection_was", "earlier states of inspections, each bound when it was the present one",
                "services.breach_was", "earlier states of breaches, each bound when it was the present one",
                "services.breach_kind_was", "earlier states of kinds, each bound when it was the present one");
    }
}
