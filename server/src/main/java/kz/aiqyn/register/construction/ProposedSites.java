package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.record.RecordProposed;
import kz.aiqyn.base.record.RecordTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes a planned site of what another register proposes to build, in the same transaction; where the customer has a
/// site of that name, that one is meant.
@Component
class ProposedSites {

    private static final String KIND = "construction.site";

    private final Sites sites;
    private final SiteChanges changes;
    private final SiteOrigins origins;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;

    ProposedSites(
            Sites sites, SiteChanges changes, SiteOrigins origins, Keeping keeping, ApplicationEventPublisher events) {
        this.sites = sites;
        this.changes = changes;
        this.origins = origins;
        this.keeping = keeping;
        this.events = events;
    }

    @EventListener
    void on(RecordProposed proposed) {
        if (!proposed.kind().equals(KIND) && !proposed.kind().startsWith(KIND + ".")) {
            return;
        }
        ConstructionSite planned = planned(proposed);
        Optional<ConstructionSite> known = sites.same(planned);
        long id = known.isPresent() ? known.get().id() : changes.add(planned, 0);
        if (origins.of(id).isEmpty()) {
            origins.add(id, proposed.from(), keeping.now());
            events.publishEvent(new RecordTaken(proposed.from(), sites.get(id).reference()));
        }
    }

    private ConstructionSite planned(RecordProposed proposed) {
        LocalDate today = keeping.today();
        @Nullable LocalDate term = proposed.term();
        LocalDate finish = term != null && term.isAfter(today) ? term : today.plusYears(1);
        @Nullable BigDecimal money = proposed.money();
        BigDecimal sum = money == null || money.signum() <= 0 ? BigDecimal.ONE : money;
        return new ConstructionSite(
                0,
                proposed.organisation(),
                proposed.title(),
                kind(proposed.kind()),
                new SitePlace("", null, null),
                new WorksContract("", "", "", null, sum, sum),
                "",
                new SiteTerm(today, finish, null, null),
                SiteState.PLANNED,
                "",
                1,
                keeping.now());
    }

    /// The sort that follows the kind, where it is one of ours.
    private static SiteKind kind(String kind) {
        String sort = kind.substring(kind.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Stream.of(SiteKind.values())
                .filter(one -> one.name().equals(sort))
                .findFirst()
                .orElse(SiteKind.OTHER);
    }
}
