package kz.aiqyn.register.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.engine.period.Period;

/// The lists of the register.
final class PurchaseLists {

    static final List<String> PERIODS =
            ProcurementMeasures.quarters(LocalDate.of(2022, 1, 1), LocalDate.of(2028, 12, 31)).reversed().stream()
                    .map(Period::toString)
                    .toList();

    private static final List<String> YEARS = IntStream.rangeClosed(2022, 2028)
            .mapToObj(year -> Integer.toString(2022 + 2028 - year))
            .toList();

    static final Listing POINTS = Listing.of("procurement.points", "procurement.point p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(ProcurementCard.STAFF + "/", ProcurementCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word("standing", """
                case when p.begun_on <= p.due_on then 'on-time' when p.begun_on is not null then 'begun-late' \
                when p.cancelled_on is not null then 'cancelled' when p.due_on < calendar.today() then 'late' \
                else 'waiting' end\
                """, List.of("late", "waiting", "begun-late", "on-time", "cancelled")))
            .column(ListColumn.day("due-on", "p.due_on"))
            .column(ListColumn.whole("moves", "p.moves"))
            .column(ListColumn.decimal("amount", "trim_scale(p.amount / 1000)")
                    .shownTo(1)
                    .summed())
            .column(ListColumn.day("begun-on", "p.begun_on"))
            .column(ListColumn.word("method", "p.method", PortalCodes.METHODS))
            .column(ListColumn.word("subject", "p.subject", PortalCodes.SUBJECTS)
                    .asFilter())
            .column(ListColumn.period("period", "p.period", PERIODS).asFilter())
            .column(ListColumn.period("year", "left(p.period, 4)", YEARS).asFilter())
            .facet(Facet.marked(
                    "late", "p.due_on < calendar.today() and p.begun_on is null and p.cancelled_on is null"))
            .facet(Facet.of(
                    "soon",
                    "p.due_on >= calendar.today() and p.first_month <= calendar.today() and p.begun_on is null "
                            + "and p.cancelled_on is null"))
            .facet(Facet.of("moved", "p.moves > 0"))
            .facet(Facet.of("single", "p.method in ('single', 'single-failed')"))
            .first("p.open_term")
            .sortedBy("due-on")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.code")
            .countedOnce("select number from procurement.revision")
            .build();

    static final Listing LOTS = Listing.of("procurement.lots", "procurement.lot l", "l.id", "l.changed_at")
            .ofOrganisation("l.organisation")
            .at(ProcurementCard.STAFF + ProcurementCard.LOTS + "/", ProcurementCard.OPEN + ProcurementCard.LOTS + "/")
            .column(ListColumn.name("name", "l.name"))
            .column(ListColumn.organisation("organisation", "l.organisation"))
            .column(ListColumn.word("state", "l.state", PortalCodes.LOT_STATES))
            .column(ListColumn.day("held-on", "l.settled_on"))
            .column(ListColumn.whole("bids", "l.bids"))
            .column(ListColumn.decimal("amount", "trim_scale(l.amount / 1000)")
                    .shownTo(1)
                    .summed())
            .column(ListColumn.decimal("contracted", "trim_scale(l.contracted / 1000)")
                    .shownTo(1)
                    .summed())
            .column(ListColumn.word("method", "l.method", PortalCodes.METHODS))
            .column(ListColumn.period("period", "l.period", PERIODS).asFilter())
            .column(ListColumn.period("year", "cast(extract(year from l.settled_on) as text)", YEARS)
                    .asFilter())
            .facet(Facet.of("failed", "l.state = 'failed'"))
            .facet(Facet.of("lone", "l.state = 'held' and l.bids = 1"))
            .sortedBy("-held-on")
            .search("l.name_kk")
            .search("l.name_ru")
            .search("l.number")
            .countedOnce("select number from procurement.revision")
            .build();

    static final Listing CONTRACTS = Listing.of(
                    "procurement.contracts",
                    "procurement.contract c left join procurement.supplier s on s.key = c.supplier",
                    "c.id",
                    "c.changed_at")
            .ofOrganisation("c.organisation")
            .at(
                    ProcurementCard.STAFF + ProcurementCard.CONTRACTS + "/",
                    ProcurementCard.OPEN + ProcurementCard.CONTRACTS + "/")
            .column(ListColumn.name("name", "c.name"))
            .column(ListColumn.organisation("organisation", "c.organisation"))
            .column(ListColumn.word(
                    "execution", """
                    case when c.state = 'cancelled' then 'cancelled' when c.executed_on <= c.due_on then 'in-time' \
                    when c.executed_on is not null then 'executed-late' when c.due_on < calendar.today() then 'overdue' \
                    else 'under-way' end\
                    """, List.of("overdue", "under-way", "executed-late", "in-time", "cancelled")))
            .column(ListColumn.day("signed-on", "c.signed_on"))
            .column(ListColumn.day("due", "c.due_on"))
            .column(ListColumn.decimal("sum", "trim_scale(c.sum / 1000)")
                    .shownTo(1)
                    .summed())
            .column(ListColumn.decimal("paid", "trim_scale(c.paid / 1000)")
                    .shownTo(1)
                    .summed())
            .column(ListColumn.text("seller", "s.name"))
            .column(ListColumn.word("method", "c.method", PortalCodes.METHODS))
            .column(ListColumn.period("period", "c.period", PERIODS).asFilter())
            .column(ListColumn.period("year", "left(c.period, 4)", YEARS).asFilter())
            .column(ListColumn.period("due-period", "c.due_period", PERIODS).asFilter())
            .facet(Facet.marked(
                    "overdue", "c.due_on < calendar.today() and c.executed_on is null and c.state <> 'cancelled'"))
            .facet(Facet.of("single", "c.method in ('single', 'single-failed')"))
            .facet(Facet.of("grown", "c.sum > c.first_sum"))
            .facet(Facet.of("valid", "c.state <> 'cancelled'"))
            .first("c.open_term")
            .sortedBy("-signed-on")
            .search("c.name_kk")
            .search("c.name_ru")
            .search("c.number")
            .countedOnce("select number from procurement.revision")
            .build();

    private PurchaseLists() {}
}
