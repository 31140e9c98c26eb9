package kz.aiqyn.register.appraisal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what the page of a call shows.
@Component
class CallPages {

    private final ProjectCalls calls;
    private final CallRows rows;
    private final Proposals proposals;
    private final SealedScores sealed;
    private final CallLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final AppraisalPages names;
    private final Access access;

    CallPages(
            ProjectCalls calls,
            CallRows rows,
            Proposals proposals,
            SealedScores sealed,
            CallLife life,
            Lives lives,
            ChangeHistory history,
            AppraisalPages names,
            Access access) {
        this.calls = calls;
        this.rows = rows;
        this.proposals = proposals;
        this.sealed = sealed;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.names = names;
        this.access = access;
    }

    ProjectCall get(long id) {
        return calls.get(id);
    }

    CallPage page(long id, Form form) {
        ProjectCall call = calls.get(id);
        List<Transition<CallState, CallEvent>> offered = lives.offered(life, call);
        boolean keeps = access.may(AppraisalRights.KEEP) && call.state() == CallState.GATHERING;
        return page(
                call,
                new CallPage.Reader(offered, keeps, access.may(AppraisalRights.WEIGH)),
                history.of(call.subject()),
                form);
    }

    CallPage open(long id) {
        return page(calls.get(id), CallPage.Reader.NOBODY, ChangeHistory.Shown.NONE, Form.EMPTY);
    }

    private CallPage page(ProjectCall call, CallPage.Reader reader, ChangeHistory.Shown changes, Form form) {
        Map<ProposalState, Long> counts = new EnumMap<>(ProposalState.class);
        proposals.of(call.id()).forEach(proposal -> counts.merge(proposal.state(), 1L, Long::sum));
        return new CallPage(
                call,
                new CallPage.Rows(
                        rows.budgets().list(call.id()),
                        rows.criteria().list(call.id()),
                        rows.shares().list(call.id()),
                        rows.experts().list(call.id())),
                counts,
                sealed.progress(call).orElse(null),
                lives.line(life, call, CallLife.WAY),
                reader,
                changes,
                names.names(),
                form);
    }
}
