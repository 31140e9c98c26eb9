package kz.aiqyn.register.budget;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of reports, of rural budgets, of lines of expenditure.
final class BudgetLists {

    private static final List<String> LEVELS = List.of("republican", "oblast", "district", "rural");

    static final Listing REPORTS = Listing.of("budget.list", "budget.report_now p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(BudgetCard.STAFF + "/", BudgetCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.period("month", "p.period", List.of()))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word("level", "p.level", LEVELS).asFilter())
            .column(ListColumn.decimal("own", "trim_scale(p.own)").shownTo(0))
            .column(ListColumn.decimal("own-share", "p.own_share"))
            .column(ListColumn.decimal("spending-plan", "trim_scale(p.spending_plan)")
                    .inFiles())
            .column(ListColumn.decimal("spending", "trim_scale(p.spending)").shownTo(0))
            .column(ListColumn.decimal("spending-share", "p.spending_share"))
            .column(ListColumn.decimal("development", "trim_scale(p.development)")
                    .shownTo(0))
            .column(ListColumn.decimal("development-share", "p.development_share"))
            .facet(Facet.of("latest", "p.latest"))
            .facet(Facet.pressing("behind", "p.latest and p.spending_share < 95"))
            .facet(Facet.of("lagging", "p.latest and p.development_share < 85"))
            .facet(Facet.of("short", "p.latest and p.own_share < 95"))
            .first("p.latest is not true")
            .sortedBy("spending-share")
            .search("p.period")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .build();

    static final Listing RURAL = Listing.of("budget.rural", "budget.rural_now p", "p.id", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(BudgetCard.STAFF + "/", BudgetCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.period("month", "p.period", List.of()))
            .column(ListColumn.decimal("own-plan", "trim_scale(p.own_plan)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.decimal("own", "trim_scale(p.own)").shownTo(0).summed())
            .column(ListColumn.decimal("own-share", "p.own_share"))
            .column(ListColumn.decimal("growth", "p.growth"))
            .column(ListColumn.decimal("transfers", "trim_scale(p.transfers)")
                    .shownTo(0)
                    .summed())
            .column(ListColumn.decimal("dependency", "p.dependency"))
            .facet(Facet.pressing("short", "p.own_share < 95"))
            .facet(Facet.of("falling", "p.growth < 0"))
            .facet(Facet.of("dependent", "p.dependency >= 95"))
            .sortedBy("own-share")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .build();

    static final Listing LINES = Listing.of(
                    "budget.lines", "budget.spending_now p", "p.report || '?under=' || p.line", "p.changed_at")
            .ofOrganisation("p.organisation")
            .at(BudgetCard.STAFF + "/", BudgetCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.text("path", "p.path"))
            .column(ListColumn.organisation("organisation", "p.organisation"))
            .column(ListColumn.word("level", "p.level", LEVELS))
            .column(ListColumn.word(
                    "functional",
                    "p.functional",
                    List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15")))
            .column(ListColumn.text("administrator", "p.administrator"))
            .column(ListColumn.word(
                            "includes",
                            "case p.level when 'oblast' then 'districts' when 'district' then 'rural' "
                                    + "when 'rural' then 'itself' else 'oblasts' end",
                            List.of("oblasts", "districts", "rural", "itself"))
                    .inFiles())
            .column(ListColumn.word(
                    "development", "case when p.development then 'yes' else 'no' end", List.of("yes", "no")))
            .column(ListColumn.period("month", "p.period", List.of()))
            .column(ListColumn.decimal("spending-plan", "trim_scale(p.plan_period)")
                    .shownTo(0))
            .column(ListColumn.decimal("spending", "trim_scale(p.executed)").shownTo(0))
            .column(ListColumn.decimal("spending-share", "p.share"))
            .column(ListColumn.decimal("shortfall", "trim_scale(p.shortfall)").shownTo(0))
            .facet(Facet.of("unspent", "p.shortfall >= 1000 and p.shortfall >= p.plan_period / 20"))
            .sortedBy("-shortfall")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.path")
            .search("p.administrator")
            .build();

    private BudgetLists() {}
}
