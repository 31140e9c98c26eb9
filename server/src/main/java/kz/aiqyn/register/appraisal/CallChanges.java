package kz.aiqyn.register.appraisal;

import java.util.Optional;
import java.util.function.Predicate;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;

/// Writes calls and what stands below them. Once experts score, nothing of what they score by is changed.
@Service
class CallChanges extends RecordChanges<ProjectCall> {

    private final ProjectCalls calls;
    private final CallRows rows;
    private final Proposals proposals;

    CallChanges(ProjectCalls calls, CallRows rows, Proposals proposals, Keeping keeping) {
        super(calls, rows.all(), keeping);
        this.calls = calls;
        this.rows = rows;
        this.proposals = proposals;
    }

    /// Keeps a new call, or what one has become.
    Outcome<Long> keep(ProjectCall call) {
        return call.id() != 0 && calls.get(call.id()).state() != CallState.GATHERING
                ? Outcome.refused(Phrase.of("appraisal.refused.gathered"))
                : save(call);
    }

    /// Says once that all rows of an invented call were written.
    void made(ProjectCall call) {
        write("changed", call, 0, call.fields());
    }

    /// @param seen version of the call that the sender saw; so of the others
    Outcome<Long> budget(long id, int seen, CallBudget budget) {
        return row(id, seen, rows.budgets(), budget, "budgeted");
    }

    Outcome<Long> criterion(long id, int seen, CallCriterion criterion) {
        return row(id, seen, rows.criteria(), criterion, "weighted");
    }

    Outcome<Long> share(long id, int seen, DistrictShare share) {
        return row(id, seen, rows.shares(), share, "shared");
    }

    Outcome<Long> expert(long id, int seen, CallExpert expert) {
        return below(id, seen, call -> {
            boolean taken = rows.experts().list(id).stream()
                    .anyMatch(other ->
                            other.number() == expert.number() && !other.login().equals(expert.login()));
            return taken
                    ? Outcome.refused("expert", Phrase.of("appraisal.refused.number", expert.number()))
                    : row(call, rows.experts(), expert, "appointed");
        });
    }

    /// Takes a row away while nothing rests on it.
    ///
    /// @param key what it is told from others of its kind by
    Outcome<Long> remove(long id, int seen, CallRow kind, String key) {
        return below(id, seen, call -> {
            Optional<Phrase> against = against(call, kind, key);
            if (against.isPresent()) {
                return Outcome.refused(against.get());
            }
            switch (kind) {
                case BUDGET ->
                    remove(call, rows.budgets(), one -> key.equals(Integer.toString(one.year())), "unbudgeted");
                case CRITERION -> remove(call, rows.criteria(), one -> key.equals(one.code()), "unweighted");
                case SHARE -> remove(call, rows.shares(), one -> key.equals(one.organisation()), "unshared");
                case EXPERT -> remove(call, rows.experts(), one -> key.equals(one.login()), "dismissed");
            }
            return Outcome.done(id);
        });
    }

    /// What rests on a row: scores, places and the choice once experts score, and what projects cost in its year.
    private Optional<Phrase> against(ProjectCall call, CallRow kind, String key) {
        if (call.state() != CallState.GATHERING) {
            return Optional.of(Phrase.of("appraisal.refused.rests." + Lifecycle.code(kind)));
        }
        long costing = kind == CallRow.BUDGET ? proposals.costing(call.id(), key) : 0;
        return costing == 0 ? Optional.empty() : Optional.of(Phrase.of("appraisal.refused.costing", costing, key));
    }

    private <R extends KeptRow> void remove(ProjectCall call, RowTable<R> table, Predicate<R> which, String operation) {
        table.list(call.id()).stream().filter(which).forEach(one -> {
            table.remove(call.id(), one);
            write(operation, call, 0, one.fields());
        });
    }

    private <R extends KeptRow> Outcome<Long> row(long id, int seen, RowTable<R> table, R row, String operation) {
        return below(id, seen, call -> row(call, table, row, operation));
    }

    private <R extends KeptRow> Outcome<Long> row(ProjectCall call, RowTable<R> table, R row, String operation) {
        return call.state() == CallState.GATHERING
                ? put(table, call, row, operation, 0)
                : Outcome.refused(Phrase.of("appraisal.refused.gathered"));
    }
}
