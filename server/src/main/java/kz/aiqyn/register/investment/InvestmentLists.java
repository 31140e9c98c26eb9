package kz.aiqyn.register.investment;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of the register: projects, zones, enterprises.
final class InvestmentLists {

    static final List<String> STAGES = List.of(
            "idea", "agreed", "being-built", "equipment", "trial-run", "opened", "at-capacity", "stopped", "given-up");

    private static final List<String> STANDINGS =
            List.of("overdue", "stopped", "idle", "promised", "unpromised", "opened", "given-up");

    static final Listing PROJECTS = Listing.of("investment.list", "investment.present p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(InvestmentCard.STAFF + "/", InvestmentCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word("standing", "p.standing", STANDINGS))
            .column(ListColumn.word("stage", "p.stage", STAGES).asFilter())
            .column(ListColumn.day("first-due", "p.first_due"))
            .column(ListColumn.day("due", "p.due"))
            .column(ListColumn.whole("moves", "p.moves"))
            .column(ListColumn.whole("slipped", "p.slipped"))
            .column(ListColumn.day("opened-on", "p.opened_on"))
            .column(ListColumn.whole("jobs", "p.jobs").summed())
            .column(ListColumn.whole("jobs-made", "p.jobs_made").summed())
            .column(ListColumn.decimal("sum", "trim_scale(p.sum)").summed())
            .column(ListColumn.decimal("invested", "trim_scale(p.invested)").summed())
            .column(ListColumn.word("branch", "p.branch", Branch.CODES))
            .column(ListColumn.text("investor", "p.investor").inFiles())
            .column(ListColumn.text(
                            "investor-bin", "case when p.investor_key like 'p-%' then '' else p.investor_key end")
                    .inFiles())
            .column(ListColumn.text("place", "p.place").inFiles())
            .column(ListColumn.decimal("latitude", "p.latitude").inFiles())
            .column(ListColumn.decimal("longitude", "p.longitude").inFiles())
            .column(ListColumn.text("capacity", "p.capacity").inFiles())
            .column(ListColumn.day("said-on", "p.said_on").inFiles())
            .column(ListColumn.text("act", "p.act").inFiles())
            .column(ListColumn.period("told", "p.told", List.of()).inFiles())
            .facet(Facet.pressing("overdue", "p.standing = 'overdue'"))
            .facet(Facet.pressing("stopped", "p.standing = 'stopped'"))
            .facet(Facet.of("moved", "p.moves >= 3 and p.opened_on is null and p.stage <> 'given-up'"))
            .facet(Facet.of("idle", "p.standing = 'idle'"))
            .facet(Facet.of("short", "p.short"))
            .facet(Facet.of("next", """
                p.standing = 'promised' and p.due < date_trunc('quarter', calendar.today()) + interval '6 months'\
                """))
            .facet(Facet.of("opened", "extract(year from p.opened_on) = extract(year from calendar.today())"))
            .sortedBy("due")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .search("p.investor")
            .search("p.place")
            .build();

    private static final String TAKEN = """
        (select coalesce(sum(t.area), 0) from investment.plot t
         where t.zone = z.id and t.since <= calendar.today() and (t.until is null or t.until > calendar.today()))\
        """;

    static final Listing ZONES = Listing.of("investment.zones", "investment.zone z", "z.id", "z.changed_at")
            .ofOrganisation("z.organisation")
            .at(InvestmentCard.STAFF + InvestmentCard.ZONES + "/", InvestmentCard.OPEN + InvestmentCard.ZONES + "/")
            .column(ListColumn.name("name", "z.name"))
            .column(ListColumn.organisation("organisation", "z.organisation"))
            .column(ListColumn.decimal("area", "trim_scale(z.area)").summed())
            .column(ListColumn.decimal("taken", "trim_scale(" + TAKEN + ")").summed())
            .column(ListColumn.decimal("taken-share", "round(100 * " + TAKEN + " / z.area, 1)"))
            .column(ListColumn.whole("tenants", """
                (select count(*) from investment.plot t
                 where t.zone = z.id and t.since <= calendar.today() and (t.until is null or t.until > calendar.today()))\
                """))
            .column(ListColumn.day("since", "z.since"))
            .column(ListColumn.text("place", "z.place").inFiles())
            .column(ListColumn.text("utilities", "z.utilities").inFiles())
            .facet(Facet.of("empty", TAKEN + " * 2 < z.area"))
            .sortedBy("-taken-share")
            .search("z.name_kk")
            .search("z.name_ru")
            .search("z.place")
            .build();

    private static final String STANDS = """
        exists (select 1 from investment.standstill s
                where s.enterprise = e.id and s.since <= calendar.today()
                  and (s.until is null or s.until > calendar.today()))\
        """;

    static final Listing ENTERPRISES = Listing.of(
                    "investment.enterprises", "investment.enterprise e", "e.id", "e.changed_at")
            .ofOrganisation("e.organisation")
            .at(
                    InvestmentCard.STAFF + InvestmentCard.ENTERPRISES + "/",
                    InvestmentCard.OPEN + InvestmentCard.ENTERPRISES + "/")
            .column(ListColumn.name("name", "e.name"))
            .column(ListColumn.organisation("organisation", "e.organisation"))
            .column(ListColumn.word(
                    "working",
                    "case when e.until <= calendar.today() then 'closed' when " + STANDS
                            + " then 'stands' else 'works' end",
                    List.of("works", "stands", "closed")))
            .column(ListColumn.day("stands-since", """
                (select max(s.since) from investment.standstill s
                 where s.enterprise = e.id and s.since <= calendar.today()
                   and (s.until is null or s.until > calendar.today()))\
                """))
            .column(ListColumn.word("branch", "e.branch", Branch.CODES))
            .column(ListColumn.day("since", "e.since"))
            .column(ListColumn.text("bin", "e.bin").inFiles())
            .column(ListColumn.day("until", "e.until").inFiles())
            .facet(Facet.of("stands", "(e.until is null or e.until > calendar.today()) and " + STANDS))
            .sortedBy("-stands-since")
            .search("e.name_kk")
            .search("e.name_ru")
            .search("e.bin")
            .build();

    private InvestmentLists() {}

    /// As rows of files name a record: its body and its name.
    static String key(String organisation, String name) {
        return organisation + " · " + name;
    }
}
