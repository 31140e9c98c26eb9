package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.portal.monday.TodayPage.Monday;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.Hearings;
import kz.aiqyn.rating.edition.Hearings.Hearing;
import kz.aiqyn.rating.edition.Published;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together the first page of whoever is signed in.
@Component
class TodayReader {

    private final AnsweringEditions answering;
    private final OwnPlaceReader places;
    private final ComingEvents events;
    private final Hearings hearings;
    private final RegistersAttention attention;
    private final ObjectProvider<PendingTasks> modules;
    private final Access access;

    TodayReader(
            AnsweringEditions answering,
            OwnPlaceReader places,
            ComingEvents events,
            Hearings hearings,
            RegistersAttention attention,
            ObjectProvider<PendingTasks> modules,
            Access access) {
        this.answering = answering;
        this.places = places;
        this.events = events;
        this.hearings = hearings;
        this.attention = attention;
        this.modules = modules;
        this.access = access;
    }

    TodayPage read(Words words, LocalDate today) {
        boolean hasRoles = hasRoles();
        boolean leads = access.may(MondayRights.READ);
        Scope own = access.scope(MondayRights.OWN);
        List<Hearing> underWay = underWay(leads);
        return new TodayPage(
                access.person().orElseThrow().name(),
                today,
                hasRoles,
                leads ? Optional.of(monday(words, underWay, today)) : Optional.empty(),
                own.isEmpty() ? Optional.empty() : Optional.of(places.read(words, own, today)),
                TasksInOrder.of(
                        modules.orderedStream()
                                .flatMap(module -> module.tasks().stream())
                                .toList(),
                        today),
                hasRoles ? events.coming(words, underWay, today) : List.of());
    }

    /// A rated body learns of an edition on the day on which it may object.
    private List<Hearing> underWay(boolean leads) {
        Scope sees = access.scope(EditionRights.SEE_PREVIEW);
        List<Hearing> all = sees.isEmpty() ? List.of() : hearings.underWay(sees);
        return leads || sees.everything()
                ? all
                : all.stream().filter(hearing -> hearing.until() != null).toList();
    }

    private Monday monday(Words words, List<Hearing> underWay, LocalDate today) {
        Optional<Published> last = answering.latest();
        return new Monday(
                last.flatMap(edition -> answering.answers(words, edition, today)),
                events.objections(words, underWay),
                events.late(words, underWay, last, today),
                attention.matters(words, today),
                last.map(edition -> MondaySheet.local(edition, today)).orElse(""));
    }

    /// Whether any role gives them more than everybody with an account has.
    private boolean hasRoles() {
        return ModuleCards.rights().values().stream()
                .filter(right -> right.reach() == Right.Reach.PART || right.reach() == Right.Reach.EVERYTHING)
                .anyMatch(right -> access.may(right.code()));
    }
}
