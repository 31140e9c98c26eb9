package kz.aiqyn.register.appraisal;

import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of the register: proposals, calls, norms.
final class AppraisalLists {

    private static final List<String> KINDS =
            Stream.of(ProjectKind.values()).map(Lifecycle::code).toList();

    static final Listing PROPOSALS = Listing.of("appraisal.list", "appraisal.present p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(AppraisalCard.STAFF + "/", AppraisalCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.whole("year", "p.year"))
            .column(ListColumn.word("kind", "p.kind", KINDS))
            .column(ListColumn.word(
                    "state",
                    "p.state",
                    Stream.of(ProposalState.values()).map(Lifecycle::code).toList()))
            .column(ListColumn.decimal("total", "trim_scale(p.total)").summed())
            .column(ListColumn.decimal("unit-cost", "trim_scale(round(p.unit_cost, 1))"))
            .column(ListColumn.decimal("norm", "trim_scale(round(p.norm, 1))"))
            .column(ListColumn.unit("unit", "p.unit"))
            .column(ListColumn.decimal("overrun", "trim_scale(round(p.overrun, 0))")
                    .summed())
            .column(ListColumn.whole("place", "p.place"))
            .column(ListColumn.decimal("capacity", "trim_scale(p.capacity)").inFiles())
            .column(ListColumn.whole("people", "p.people").inFiles())
            .column(ListColumn.decimal("benefit", "trim_scale(p.benefit)").inFiles())
            .column(ListColumn.decimal("upkeep", "trim_scale(p.upkeep)").inFiles())
            .column(ListColumn.whole("readiness", "p.readiness").inFiles())
            .column(ListColumn.text("rivals", "p.rivals").inFiles())
            .column(ListColumn.decimal("score", "trim_scale(p.score)").inFiles())
            .facet(Facet.pressing("overrun", "p.overrun > 0"))
            .facet(Facet.of("draft", "not p.complete"))
            .facet(Facet.of("complete", "p.complete"))
            .facet(Facet.of("chosen", "p.state = 'chosen'"))
            .sortedBy("-total")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .search("p.period")
            .build();

    static final Listing CALLS = Listing.of("appraisal.calls", "appraisal.call c", "c.id", "c.changed_at")
            .at(AppraisalCard.STAFF + AppraisalCard.CALLS + "/", AppraisalCard.OPEN + AppraisalCard.CALLS + "/")
            .column(ListColumn.name("name", "c.name"))
            .column(ListColumn.whole("year", "c.year"))
            .column(ListColumn.word(
                    "stage",
                    "c.state",
                    Stream.of(CallState.values()).map(Lifecycle::code).toList()))
            .column(ListColumn.day("deadline", "c.deadline"))
            .column(ListColumn.whole("proposals", "(select count(*) from appraisal.proposal p where p.call = c.id)"))
            .column(ListColumn.decimal(
                    "asked", "(select trim_scale(sum(p.total)) from appraisal.costed p where p.call = c.id)"))
            .column(ListColumn.decimal(
                    "budgets", "(select trim_scale(sum(b.amount)) from appraisal.budget b where b.call = c.id)"))
            .column(ListColumn.day("signed-on", "c.signed_on"))
            .facet(Facet.of("scoring", "c.state = 'scoring'"))
            .facet(Facet.of("signed", "c.state = 'signed'"))
            .sortedBy("-year")
            .build();

    static final Listing NORMS = Listing.of("appraisal.norms", "appraisal.norm n", "'?q=' || n.unit", "n.changed_at")
            .at(AppraisalCard.STAFF + AppraisalCard.NORMS, AppraisalCard.OPEN + AppraisalCard.NORMS)
            .column(ListColumn.word("kind", "n.kind", KINDS))
            .column(ListColumn.unit("unit", "n.unit"))
            .column(ListColumn.day("since", "n.valid_from"))
            .column(ListColumn.decimal("norm", "trim_scale(n.cost)"))
            .column(ListColumn.text("act", "n.act"))
            .sortedBy("-since")
            .search("n.act")
            .search("n.unit")
            .build();

    private AppraisalLists() {}
}
