package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What waits for whoever answers for a body's purchases: points that are late, points of this month, signs.
@Component
@Order(54)
class ProcurementWaiting implements PendingTasks {

    private final PointTerms terms;
    private final Signs signs;
    private final Access access;

    ProcurementWaiting(PointTerms terms, Signs signs, Access access) {
        this.terms = terms;
        this.signs = signs;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        Scope scope = access.scope(ProcurementRights.ANSWER);
        if (scope.isEmpty()) {
            return List.of();
        }
        List<PendingTask> tasks = new ArrayList<>();
        PointTerms.Standing standing = terms.standing(scope);
        LocalDate due = standing.oldest();
        if (standing.late() > 0 && due != null) {
            tasks.add(new PendingTask(
                    Phrase.of("procurement.waiting.late", standing.late()),
                    ProcurementCard.STAFF + "?facet=late",
                    due));
        }
        if (standing.soon() > 0) {
            tasks.add(new PendingTask(
                    Phrase.of("procurement.waiting.soon", standing.soon()),
                    ProcurementCard.STAFF + "?facet=soon",
                    standing.next()));
        }
        Signs.Waiting waiting = signs.waiting(scope);
        if (waiting.count() > 0) {
            tasks.add(new PendingTask(
                    Phrase.of("procurement.waiting.signs", waiting.count(), waiting.groups()),
                    ProcurementCard.STAFF + ProcurementCard.GROUPS + "?facet=unanswered-groups",
                    waiting.until()));
        }
        return tasks;
    }
}
