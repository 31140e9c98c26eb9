package kz.aiqyn.register.goals;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of the register: targets as they are by the latest quarter, and every figure of every quarter.
final class TargetLists {

    private static final List<String> STANDINGS =
            List.of("overdue", "unexplained", "unreliable", "missed", "reached", "awaited");
    private static final List<String> KINDS = List.of("target", "result");
    private static final List<String> CAUSES =
            List.of("money", "contractor", "supply", "method", "demand", "weather", "staff", "other");

    static final Listing TARGETS = Listing.of("goals.list", "goals.present p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(GoalsCard.STAFF + "/", GoalsCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word("standing", "p.standing", STANDINGS))
            .column(ListColumn.period("period", "p.period", List.of()))
            .column(ListColumn.decimal("plan", "trim_scale(p.plan)"))
            .column(ListColumn.decimal("fact", "trim_scale(p.fact)"))
            .column(ListColumn.unit("unit", "p.unit"))
            .column(ListColumn.decimal("degree", "p.degree").shownTo(1))
            .column(ListColumn.word("kind", "p.kind", KINDS).asFilter())
            .column(ListColumn.text("goal", "p.goal").inFiles())
            .column(ListColumn.word("cause", "p.cause", CAUSES))
            .column(ListColumn.decimal("money-planned", "trim_scale(p.money_planned)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.decimal("money-spent", "trim_scale(p.money_spent)")
                    .shownTo(0)
                    .summed())
            .facet(Facet.pressing("overdue", "p.standing = 'overdue'"))
            .facet(Facet.pressing("unexplained", "p.standing = 'unexplained'"))
            .facet(Facet.of("missed", "p.standing in ('missed', 'unexplained', 'unreliable')"))
            .facet(Facet.of("reached", "p.standing = 'reached'"))
            .sortedBy("degree")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .search("p.goal")
            .build();

    static final Listing VALUES = Listing.of(
                    "goals.values", "goals.judged v", "v.target || '#' || v.period", "v.changed_at")
            .ofOrganisation("v.organisation")
            .at(GoalsCard.STAFF + "/", GoalsCard.OPEN + "/")
            .column(ListColumn.name("name", "v.name"))
            .column(ListColumn.organisation("organisation", "v.organisation"))
            .column(ListColumn.period("period", "v.period", List.of()))
            .column(ListColumn.word("standing", "v.standing", STANDINGS))
            .column(ListColumn.decimal("plan", "trim_scale(v.plan)"))
            .column(ListColumn.decimal("fact", "trim_scale(v.fact)"))
            .column(ListColumn.unit("unit", "v.unit"))
            .column(ListColumn.decimal("degree", "v.degree").shownTo(1))
            .column(ListColumn.text("goal", "v.goal").inFiles())
            .column(ListColumn.word("kind", "v.kind", KINDS).asFilter())
            .column(ListColumn.word("direction", "v.direction", List.of("up", "down"))
                    .inFiles())
            .column(ListColumn.whole("base-year", "v.base_year").inFiles())
            .column(ListColumn.decimal("base", "trim_scale(v.base)").inFiles())
            .column(ListColumn.text("programme", "v.programme").inFiles())
            .column(ListColumn.day("fact-day", "v.fact_day").inFiles())
            .column(ListColumn.text("fact-source", "v.fact_source").inFiles())
            .column(ListColumn.word("cause", "v.cause", CAUSES))
            .column(ListColumn.word("reach", "v.reach", List.of("oblast", "own"))
                    .inFiles())
            .column(ListColumn.word("fact-status", "v.fact_status", List.of("preliminary", "final", "unreliable"))
                    .inFiles())
            .column(ListColumn.text("remark", "v.remark").inFiles())
            .column(ListColumn.decimal("money-planned", "trim_scale(v.money_planned)")
                    .shownTo(0))
            .column(ListColumn.decimal("money-spent", "trim_scale(v.money_spent)")
                    .shownTo(0))
            .facet(Facet.of("unexplained", "v.standing = 'unexplained'"))
            .facet(Facet.of("missed", "v.standing in ('missed', 'unexplained', 'unreliable')"))
            .facet(Facet.of("reached", "v.standing = 'reached'"))
            .sortedBy("-period")
            .search("v.name_kk")
            .search("v.name_ru")
            .search("v.name_en")
            .search("v.period")
            .build();

    private TargetLists() {}
}
