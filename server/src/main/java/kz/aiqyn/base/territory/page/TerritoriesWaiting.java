package kz.aiqyn.base.territory.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.territory.Territories;
import kz.aiqyn.base.territory.TerritoryRights;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of territories waits for somebody: names that nobody has given in Kazakh.
@Component
@Order(70)
class TerritoriesWaiting implements PendingTasks {

    private final Territories territories;
    private final Access access;
    private final InstantSource clock;

    TerritoriesWaiting(Territories territories, Access access, InstantSource clock) {
        this.territories = territories;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<PendingTask> tasks() {
        if (!access.may(TerritoryRights.MANAGE)) {
            return List.of();
        }
        LocalDate today = Kazakhstan.today(clock);
        int unnamed = territories.countUnnamed(null, today);
        return unnamed == 0
                ? List.of()
                : List.of(PendingTask.of(Phrase.of("territory.waiting.unnamed", unnamed), TerritoryAddresses.UNNAMED));
    }
}
