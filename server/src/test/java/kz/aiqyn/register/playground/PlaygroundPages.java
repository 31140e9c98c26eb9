package kz.aiqyn.register.playground;

import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
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
            .facet(Facet.pressing("late", "g.state = 'planned' and g.planned_for < calendar.today()"))
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
    private final Owners owners;
    private final Access access;

    PlaygroundPages(
            Playgrounds grounds,
            PlaygroundLife life,
            Lives lives,
            ChangeHistory history,
            Owners owners,
            Access access) {
        this.grounds = grounds;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.owners = owners;
        this.access = access;
    }

    /// A playground that the reader has a right for.
    Playground allowed(long id, String right) {
        Playground ground = grounds.get(id);
        access.require(right, ground.organisation());
        return ground;
    }

    PlaygroundPage page(Playground ground, Form form) {
        return new PlaygroundPage(
                ground,
                owners.name(ground.organisation()),
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
                owners.name(ground.organisation()),
                lives.line(life, ground, WAY),
                List.of(),
                ChangeHistory.Shown.NONE,
                false,
                Form.EMPTY);
    }

    PlaygroundPage.Edited edited(long id, Form form, Words words) {
        return new PlaygroundPage.Edited(id, owners.choices(access.scope(PlaygroundRights.EDIT), words), form);
    }
}
