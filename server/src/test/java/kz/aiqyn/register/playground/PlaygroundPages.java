package kz.aiqyn.register.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Puts together what the pages show.
@Component
class PlaygroundPages {

    static final Listing LIST = Listing.of("playground.list", "playground.ground g", "g.id", "g.changed_at")
            .ofOrganisation("g.organisation")
            .at(PlaygroundCard.STAFF + "/", PlaygroundCard.OPEN + "/")
            .column(ListColumn.name("name", "g.name"))
            .column(ListColumn.organisation("organisation", "g.organisation"))
            .column(ListColumn.word("state", "g.state", List.of("planned", "built", "closed")))
            .column(ListColumn.day("planned-for", "g.planned_for"))
            .column(ListColumn.day("opened-on", "g.opened_on"))
            .column(ListColumn.decimal("cost", "g.cost").summed())
            .column(ListColumn.text("place", "g.place").closed())
            .facet(Facet.pressing("late", "g.state = 'planned' and g.planned_for < current_date"))
            .facet(Facet.of("built", "g.state = 'built'"))
            .search("g.name_kk")
            .search("g.name_ru")
            .search("g.place")
            .build();

    static final List<GroundState> WAY = List.of(GroundState.PLANNED, GroundState.BUILT);

    private final Playgrounds grounds;
    private final PlaygroundLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Organisations organisations;
    private final Access access;

    PlaygroundPages(
            Playgrounds grounds,
            PlaygroundLife life,
            Lives lives,
            ChangeHistory history,
            Organisations organisations,
            Access access) {
        this.grounds = grounds;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.organisations = organisations;
        this.access = access;
    }

    /// A playground that the reader has a right for.
    Playground allowed(long id, String right) {
        Playground ground = grounds.get(id);
        if (!access.scope(right).covers(ground.organisation())) {
            throw new AccessDeniedException("%s is not given for %s".formatted(right, ground.organisation()));
        }
        return ground;
    }

    PlaygroundPage page(Playground ground, Form form) {
        return new PlaygroundPage(
                ground,
                name(ground.organisation()),
                lives.line(life, ground, WAY),
                lives.offered(life, ground),
                history.of(ground.subject()),
                access.scope(PlaygroundRights.EDIT).covers(ground.organisation()),
                form);
    }

    /// The page for everybody: nothing to be done, and nobody named.
    PlaygroundPage open(long id) {
        Playground ground = grounds.get(id);
        return new PlaygroundPage(
                ground,
                name(ground.organisation()),
                lives.line(life, ground, WAY),
                List.of(),
                ChangeHistory.Shown.NONE,
                false,
                Form.EMPTY);
    }

    PlaygroundPage.Edited edited(long id, Form form, Words words) {
        Scope scope = access.scope(PlaygroundRights.EDIT);
        Map<String, String> choices = new LinkedHashMap<>();
        organisations.units().list().stream()
                .filter(unit -> scope.covers(unit.code()))
                .forEach(unit -> choices.put(unit.code(), words.name(unit.names())));
        return new PlaygroundPage.Edited(id, choices, form);
    }

    private Names name(String organisation) {
        return organisations.units().find(organisation).map(RatedUnit::names).orElse(Names.same(organisation));
    }
}
