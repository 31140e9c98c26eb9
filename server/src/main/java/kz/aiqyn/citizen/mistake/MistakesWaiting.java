package kz.aiqyn.citizen.mistake;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reports that nobody has answered yet.
@Component
@Order(60)
class MistakesWaiting implements PendingTasks {

    private final Mistakes mistakes;
    private final Access access;

    MistakesWaiting(Mistakes mistakes, Access access) {
        this.mistakes = mistakes;
        this.access = access;
    }

    @Override
    public List<PendingTask> tasks() {
        if (!access.may(MistakeCard.ANSWER)) {
            return List.of();
        }
        int waiting = mistakes.waiting();
        return waiting == 0
                ? List.of()
                : List.of(PendingTask.of(Phrase.of("mistake.waiting", waiting), MistakeCard.STAFF));
    }
}
