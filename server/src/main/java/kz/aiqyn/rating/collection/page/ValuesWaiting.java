package kz.aiqyn.rating.collection.page;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of values waits for somebody: those missing in the last period, for who brings values and for whose they are.
@Component
@Order(10)
class ValuesWaiting implements PendingTasks {

    private final Gaps gaps;
    private final Access access;

    ValuesWaiting(Gaps gaps, Access access) {
        this.gaps = gaps;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        Scope scope = access.scope(ValueRights.SEE);
        boolean theirs = !scope.isEmpty() && !scope.everything();
        if (!theirs && !access.may(ValueRights.IMPORT)) {
            return List.of();
        }
        MissingPage page = gaps.latest();
        if (page.count().missing() == 0) {
            return List.of();
        }
        return List.of(PendingTask.of(
                Phrase.of(
                        "collection.waiting.missing",
                        Period.of(page.period()),
                        page.count().missing(),
                        page.count().expected()),
                access.may(ValueRights.FILL)
                        ? CollectionAddresses.fill(page.chosen(), Period.of(page.period()))
                        : CollectionAddresses.MISSING));
    }
}
