package kz.aiqyn.register.appraisal;

import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;

/// Writes calls and what stands below them. Once experts score, nothing of what they score by is changed.
@Service
class CallChanges extends RecordChanges<ProjectCall> {

    private final ProjectCalls calls;
    private final CallRows rows;

    CallChanges(ProjectCalls calls, CallRows rows, Keeping keeping) {
        super(calls, rows.all(), keeping);
        this.calls = calls;
        this.rows = rows;
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

    private <R extends KeptRow> Outcome<Long> row(long id, int seen, RowTable<R> table, R row, String operation) {
        return below(id, seen, call -> row(call, table, row, operation));
    }

    private <R extends KeptRow> Outcome<Long> row(ProjectCall call, RowTable<R> table, R row, String operation) {
        return call.state() == CallState.GATHERING
                ? put(table, call, row, operation, 0)
                : Outcome.refused(Phrase.of("appraisal.refused.gathered"));
    }
}
