package kz.aiqyn.register.openness;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.engine.period.Period;

/// The lists of the register: assessments as the staff work with them and as everybody reads them, facts,
/// items.
final class OpennessLists {

    private static final List<String> STATES = List.of("planned", "checking", "compared", "shown", "objected", "final");
    private static final List<String> PERIODS = Stream.iterate(
                    Period.quarter(2028, 4), period -> period.year() >= 2020, period -> period.plus(-1))
            .map(Period::toString)
            .toList();

    static final Listing ASSESSMENTS = Listing.of("openness.list", "openness.standing s", "s.id", "s.changed_at")
            .ofOrganisation("s.organisation")
            .at(OpennessCard.STAFF + "/", OpennessCard.OPEN + "/")
            .column(ListColumn.organisation("organisation", "s.organisation"))
            .column(ListColumn.period("period", "s.period", PERIODS))
            .column(ListColumn.word("state", "s.state", STATES))
            .column(ListColumn.decimal("score", "s.score"))
            .column(ListColumn.decimal("change", "s.change"))
            .column(ListColumn.whole("handed", "s.handed"))
            .column(ListColumn.whole("open-items", "s.open"))
            .column(ListColumn.day("until", "s.object_until"))
            .column(ListColumn.text("checklist", "s.checklist").inFiles())
            .facet(Facet.pressing("objected", "s.state = 'objected'"))
            .facet(Facet.pressing("undecided", "s.state = 'compared' and s.open > 0"))
            .facet(Facet.of("checking", "s.state in ('planned', 'checking')"))
            .facet(Facet.of("shown", "s.state = 'shown'"))
            .facet(Facet.of("final", "s.state = 'final'"))
            .sortedBy("-period")
            .search("s.organisation")
            .search("s.period")
            .build();

    /// Results that are final.
    static final Listing RESULTS = Listing.of(
                    "openness.results",
                    "(select * from openness.standing where state = 'final') s",
                    "s.id",
                    "s.changed_at")
            .ofOrganisation("s.organisation")
            .at(OpennessCard.STAFF + "/", OpennessCard.OPEN + "/")
            .column(ListColumn.organisation("organisation", "s.organisation"))
            .column(ListColumn.period("period", "s.period", PERIODS))
            .column(ListColumn.decimal("score", "s.score"))
            .column(ListColumn.decimal("change", "s.change"))
            .column(ListColumn.whole("items", "s.items"))
            .column(ListColumn.whole("agreed", "s.agreed"))
            .column(ListColumn.text("checklist", "s.checklist").inFiles())
            .sortedBy("-period")
            .search("s.organisation")
            .search("s.period")
            .build();

    static final Listing FACTS = Listing.of("openness.facts", "openness.told f", "f.id", "f.changed_at")
            .ofOrganisation("f.organisation")
            .at(OpennessCard.STAFF + OpennessCard.FACTS + "/", OpennessCard.OPEN + OpennessCard.FACTS + "/")
            .column(ListColumn.organisation("organisation", "f.organisation"))
            .column(ListColumn.word("kind", "f.kind", FactForm.codes()))
            .column(ListColumn.period("period", "f.period", List.of()))
            .column(ListColumn.period("quarter", "f.quarter", PERIODS).asFilter())
            .column(ListColumn.decimal("due", "f.due").summed())
            .column(ListColumn.decimal("done", "f.done").summed())
            .column(ListColumn.decimal("timely", "f.timely").summed())
            .column(ListColumn.decimal("share", "f.share"))
            .column(ListColumn.decimal("printed", "f.printed"))
            .column(ListColumn.name("portal", "f.portal"))
            .column(ListColumn.text("source", "f.source").inFiles())
            .column(ListColumn.day("day", "f.day"))
            .facet(Facet.pressing("unanswered", "f.unanswered > 0 and f.answered_by < calendar.today()"))
            .facet(Facet.of("differs", "f.printed <> f.share"))
            .sortedBy("-period")
            .search("f.organisation")
            .search("f.source")
            .search("f.period")
            .build();

    static final Listing ITEMS = Listing.of(
                    "openness.items", "openness.asked i", "i.checklist || '#' || i.code", "i.changed_at")
            .at(OpennessCard.STAFF + OpennessCard.CHECKLISTS + "/", OpennessCard.OPEN + OpennessCard.CHECKLISTS + "/")
            .column(ListColumn.name("name", "i.name"))
            .column(ListColumn.text("version", "i.version"))
            .column(ListColumn.period("from-period", "i.from_period", List.of()))
            .column(ListColumn.name("component-name", "i.component_name"))
            .column(ListColumn.whole("weight", "i.weight"))
            .column(ListColumn.word(
                    "scoring",
                    "i.scoring",
                    List.of("share-done", "share-timely", "share-current", "answer", "points", "breach")))
            .column(ListColumn.whole("points", "i.points"))
            .search("i.name_kk")
            .search("i.name_ru")
            .search("i.name_en")
            .build();

    private OpennessLists() {}
}
