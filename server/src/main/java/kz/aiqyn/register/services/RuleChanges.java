package kz.aiqyn.register.services;

import java.util.List;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.springframework.stereotype.Service;

/// Writes rules of assessment; what a body was shown already stays as it was.
@Service
class RuleChanges extends RecordChanges<AssessmentRule> {

    RuleChanges(AssessmentRules rules, Keeping keeping) {
        super(rules, List.of(), keeping);
    }
}
