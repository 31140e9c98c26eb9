package kz.aiqyn.rating.methodology.proposal;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyRights;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.page.MethodologyAddresses;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of methodologies waits for somebody: drafts to agree, agreed versions to publish, proposals to decide.
@Component
@Order(20)
class MethodologiesWaiting implements PendingTasks {

    private final Methodologies methodologies;
    private final ProposalDesk proposals;
    private final MethodologyLife life;
    private final Access access;

    MethodologiesWaiting(Methodologies methodologies, ProposalDesk proposals, MethodologyLife life, Access access) {
        this.methodologies = methodologies;
        this.proposals = proposals;
        this.life = life;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        for (MethodologyVersion version : methodologies.list()) {
            for (Transition<MethodologyState, MethodologyEvent> step : MethodologyLife.LIFE.of(version.state())) {
                boolean forward = step.event() == MethodologyEvent.AGREE || step.event() == MethodologyEvent.PUBLISH;
                if (forward && life.isOffered(step, version)) {
                    tasks.add(PendingTask.of(
                            Phrase.of(
                                    "methodologies.waiting." + step.event().code(), title(version), version.version()),
                            MethodologyAddresses.of(version)));
                }
            }
        }
        if (access.may(MethodologyRights.EDIT)) {
            long open = proposals.list().stream()
                    .filter(proposal -> proposal.decision() == null)
                    .count();
            if (open > 0) {
                tasks.add(PendingTask.of(Phrase.of("methodologies.waiting.proposals", open), "/staff/proposals"));
            }
        }
        return tasks;
    }

    private static Names title(MethodologyVersion version) {
        Names title = version.document().identity().title();
        return title.isEmpty() ? Names.same(version.code()) : title;
    }
}
