package kz.aiqyn.rating.collection.filling;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.collection.ValueRights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What bodies sent, for who decides about it; and what came back, for the body.
@Component
@Order(11)
class FillingsWaiting implements PendingTasks {

    private final Fillings fillings;
    private final FillingPages pages;
    private final Access access;

    FillingsWaiting(Fillings fillings, FillingPages pages, Access access) {
        this.fillings = fillings;
        this.pages = pages;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        if (access.may(ValueRights.IMPORT)) {
            fillings.waiting(access.scope(ValueRights.IMPORT))
                    .forEach(filling -> tasks.add(task("collection.waiting.filling", filling)));
        }
        if (access.may(ValueRights.FILL)) {
            fillings.returned(access.scope(ValueRights.FILL))
                    .forEach(filling -> tasks.add(task("collection.waiting.returned", filling)));
        }
        return tasks;
    }

    private PendingTask task(String key, Filling filling) {
        return PendingTask.of(
                Phrase.of(
                        key,
                        pages.name(filling.of().organisation()),
                        filling.of().asked(),
                        filling.values().size()),
                FillingAddresses.one(filling.id()));
    }
}
