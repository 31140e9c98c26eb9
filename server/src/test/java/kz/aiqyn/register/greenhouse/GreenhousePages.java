package kz.aiqyn.register.greenhouse;

import java.time.InstantSource;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.lifecycle.Lives;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import org.springframework.stereotype.Component;

/// Puts together what the pages show.
@Component
class GreenhousePages {

    static final Listing LIST = Listing.of("greenhouse.list", "greenhouse.house g", "g.id", "g.changed_at")
            .ofOrganisation("g.organisation")
            .at(GreenhouseCard.STAFF + "/", GreenhouseCard.OPEN + "/")
            .column(ListColumn.name("name", "g.name"))
            .column(ListColumn.organisation("organisation", "g.organisation"))
            .column(ListColumn.text("owner", "g.owner"))
            .column(ListColumn.word("state", "g.state", List.of("planned", "built", "working", "closed")))
            .column(ListColumn.word("heated", "case when g.heated then 'yes' else 'no' end", List.of("yes", "no")))
            .column(ListColumn.whole("year-built", "g.year_built"))
            .column(ListColumn.decimal("area", "g.area").summed())
            .column(ListColumn.decimal(
                    "harvest",
                    "(select t.tonnes from greenhouse.harvest t where t.house = g.id order by t.year desc limit 1)"))
            .facet(Facet.of("working", "g.state = 'working'"))
            .facet(Facet.pressing("silent", """
                    g.working_from < date_trunc('year', calendar.today())
                    and (g.closed_on is null or g.closed_on >= date_trunc('year', calendar.today()) - interval '1 year')
                    and not exists (select 1 from greenhouse.harvest t
                                    where t.house = g.id and t.year = extract(year from calendar.today()) - 1)"""))
            .search("g.name_kk")
            .search("g.name_ru")
            .search("g.owner")
            .build();

    private final Greenhouses houses;
    private final GreenhouseLife life;
    private final Lives lives;
    private final ChangeHistory history;
    private final Owners owners;
    private final Access access;
    private final InstantSource clock;

    GreenhousePages(
            Greenhouses houses,
            GreenhouseLife life,
            Lives lives,
            ChangeHistory history,
            Owners owners,
            Access access,
            InstantSource clock) {
        this.houses = houses;
        this.life = life;
        this.lives = lives;
        this.history = history;
        this.owners = owners;
        this.access = access;
        this.clock = clock;
    }

    /// A greenhouse that the reader has a right for.
    Greenhouse allowed(long id, String right) {
        Greenhouse house = houses.get(id);
        access.require(right, house.organisation());
        return house;
    }

    GreenhousePage page(Greenhouse house, Form form) {
        boolean worked = !house.years(Kazakhstan.today(clock)).isEmpty();
        return new GreenhousePage(
                house,
                owners.name(house.organisation()),
                houses.harvests().list(house.id()).reversed(),
                lives.line(life, house, GreenhouseLife.WAY),
                lives.offered(life, house),
                history.of(house.subject()),
                access.scope(GreenhouseRights.EDIT).covers(house.organisation()),
                worked && access.scope(GreenhouseRights.HARVEST).covers(house.organisation()),
                form);
    }

    /// The page for everybody: nothing to be done, and nobody named.
    GreenhousePage open(long id) {
        Greenhouse house = houses.get(id);
        return new GreenhousePage(
                house,
                owners.name(house.organisation()),
                houses.harvests().list(id).reversed(),
                lives.line(life, house, GreenhouseLife.WAY),
                List.of(),
                ChangeHistory.Shown.NONE,
                false,
                false,
                Form.EMPTY);
    }

    GreenhousePage.Edited edited(long id, Form form, Words words) {
        return new GreenhousePage.Edited(id, owners.choices(access.scope(GreenhouseRights.EDIT), words), form);
    }
}
