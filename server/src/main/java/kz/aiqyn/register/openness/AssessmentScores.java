package kz.aiqyn.register.openness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The scores of assessments: of what was shown to the body as it was kept, before that of what is known
/// now.
@Component
class AssessmentScores {

    private final Checklists checklists;
    private final PortalFacts facts;
    private final Findings findings;
    private final Outcomes outcomes;

    AssessmentScores(Checklists checklists, PortalFacts facts, Findings findings, Outcomes outcomes) {
        this.checklists = checklists;
        this.facts = facts;
        this.findings = findings;
        this.outcomes = outcomes;
    }

    /// As it is shown.
    OpennessScore of(Assessment assessment) {
        return assessment.score() == null
                ? present(assessment)
                : OpennessScore.of(checklists.whole(assessment.checklist()), outcomes.list(assessment.id()));
    }

    /// What facts and findings come to now.
    OpennessScore present(Assessment assessment) {
        return OpennessScore.of(
                checklists.whole(assessment.checklist()),
                facts.counted(assessment.organisation(), assessment.period()),
                marks(findings.compared(assessment.id())));
    }

    /// What holds, by item.
    private static Map<String, String> marks(List<ComparedItem> compared) {
        Map<String, String> marks = new HashMap<>();
        compared.forEach(item -> {
            String mark = item.mark();
            if (mark != null) {
                marks.put(item.item(), mark);
            }
        });
        return marks;
    }

    /// Those of many assessments that were shown, by number, in a constant number of statements.
    Map<Long, OpennessScore> kept(List<Assessment> assessments) {
        Map<Long, Checklist> versions = checklists.all();
        Map<Long, List<ItemOutcome>> kept =
                outcomes.list(assessments.stream().map(Assessment::id).toList());
        Map<Long, OpennessScore> scores = new TreeMap<>();
        for (Assessment one : assessments) {
            Checklist checklist = versions.get(one.checklist());
            if (one.score() != null && checklist != null) {
                scores.put(one.id(), OpennessScore.of(checklist, kept.getOrDefault(one.id(), List.of())));
            }
        }
        return scores;
    }
}
