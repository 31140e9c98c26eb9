package kz.aiqyn.register.services;

import java.util.List;
import kz.aiqyn.base.web.Form;

/// Weights of the assessment and points for breaches, in all their versions, with the forms for the next ones.
record RulesPage(List<AssessmentRule> rules, List<BreachKind> kinds, boolean mayChange, Form form) {

    static final String ADDRESS = ServicesCard.STAFF + ServicesCard.RULES;

    RulesPage {
        rules = List.copyOf(rules);
        kinds = List.copyOf(kinds);
    }
}
