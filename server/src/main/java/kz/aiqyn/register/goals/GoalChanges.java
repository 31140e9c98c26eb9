package kz.aiqyn.register.goals;

import java.util.List;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.springframework.stereotype.Service;

/// Writes the goals of the development plan; no measure rests on what they are called.
@Service
class GoalChanges extends RecordChanges<PlanGoal> {

    GoalChanges(PlanGoals goals, Keeping keeping) {
        super(goals, List.of(), keeping);
    }
}
