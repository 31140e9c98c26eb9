package kz.aiqyn.register.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes targets and the rows below them, and tells which measures that touches.
@Service
class TargetChanges extends RecordChanges<PlanTarget> {

    private final TargetRows rows;
    private final PlanGoals goals;
    private final GoalChanges goalChanges;
    private final Keeping keeping;

    TargetChanges(PlanTargets targets, TargetRows rows, PlanGoals goals, GoalChanges goalChanges, Keeping keeping) {
        super(targets, rows.all(), keeping);
        this.rows = rows;
        this.goals = goals;
        this.goalChanges = goalChanges;
        this.keeping = keeping;
    }

    @Override
    protected Optional<Object> told(@Nullable PlanTarget before, PlanTarget after, LocalDate today) {
        return Optional.of(GoalsMeasures.touched(before, after, today));
    }

    @Override
    public Outcome<Long> save(PlanTarget target) {
        return goals.find(target.goal()).isPresent()
                ? super.save(target)
                : Outcome.refused("goal", Phrase.of("goals.refused.goal", target.goal()));
    }

    /// Keeps what a target is to be by the end of a quarter.
    ///
    /// @param seen version of the target that the sender saw
    Outcome<Long> plan(long id, int seen, QuarterPlan plan) {
        return below(id, seen, target -> {
            int base = target.yardstick().baseYear();
            return plan.period().year() < base
                    ? Outcome.refused("period", Phrase.of("goals.refused.early", plan.period(), Integer.toString(base)))
                    : plan(target, plan, 0);
        });
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> plan(PlanTarget target, QuarterPlan plan, long intake) {
        return put(rows.plans(), target, plan, "planned", intake);
    }

    /// Takes a quarter out of the plan of which nothing was reported.
    Outcome<Long> unplan(long id, int seen, Period period) {
        return below(id, seen, target -> {
            Optional<TargetPoint> point = rows.dossier(target).point(period);
            if (point.isEmpty() || point.get().fact() != null) {
                return Outcome.refused(Phrase.of("goals.refused.unplan", period));
            }
            rows.plans().remove(id, point.get().planned());
            write("unplanned", target, 0, point.get().planned().fields());
            return Outcome.done(id);
        });
    }

    /// Keeps what a quarter came to, or what that is corrected to.
    ///
    /// @param judges whether the sender may say that a figure is unreliable, and that it is not any more
    Outcome<Long> report(long id, int seen, QuarterFact fact, boolean judges) {
        return below(id, seen, target -> {
            Optional<TargetPoint> point = rows.dossier(target).point(fact.period());
            if (point.isEmpty()) {
                return Outcome.refused("fact-period", Phrase.of("goals.refused.unplanned", fact.period()));
            }
            QuarterFact before = point.get().fact();
            if (!judges && (fact.isUnreliable() || (before != null && before.isUnreliable()))) {
                return Outcome.refused("fact-status", Phrase.of("goals.refused.unreliable"));
            }
            return report(target, fact, 0);
        });
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> report(PlanTarget target, QuarterFact fact, long intake) {
        return put(rows.facts(), target, fact, "reported", intake);
    }

    /// Keeps that a target is reached by a record of another register.
    Outcome<Long> name(long id, int seen, RecordReference record) {
        return below(id, seen, target -> put(rows.projects(), target, new NamedProject(record), "named", 0));
    }

    Outcome<Long> forget(long id, int seen, String subject) {
        return below(id, seen, target -> {
            rows.projects().list(id).stream()
                    .filter(one -> one.record().subject().equals(subject))
                    .forEach(one -> {
                        rows.projects().remove(id, one);
                        write("forgotten", target, 0, one.fields());
                    });
            return Outcome.done(id);
        });
    }

    /// Keeps a target with everything below it, as it was written at moments of its own: a demonstration's.
    void made(TargetDossier dossier, Moments moments) {
        add(dossier.target(), 0, id -> {
            for (TargetPoint point : dossier.points()) {
                rows.plans().put(id, point.planned(), 0, moments.planned(point.period()));
                QuarterFact fact = point.fact();
                if (fact != null) {
                    rows.facts().put(id, fact, 0, moments.reported(point.period()));
                }
            }
            dossier.projects().forEach(one -> rows.projects().put(id, new NamedProject(one), 0, keeping.now()));
            return Map.of();
        });
    }

    /// When plans and facts of quarters were written.
    interface Moments {

        Instant planned(Period period);

        Instant reported(Period period);
    }

    @Override
    public boolean isTouched(long number) {
        return super.isTouched(number) || rows.isReportedSince(number) || goalChanges.isTouched(number);
    }

    /// Goals that a file brought go with it, unless something else serves them by now.
    @Override
    public long undo(long number) {
        long count = super.undo(number);
        goals.idle(number).forEach(goalChanges::remove);
        return count;
    }
}
