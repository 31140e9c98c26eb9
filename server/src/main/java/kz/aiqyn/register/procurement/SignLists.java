package kz.aiqyn.register.procurement;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of signs: each for itself, and how many there are by rule, body and quarter.
final class SignLists {

    private static final List<String> RULES =
            Arrays.stream(SignRule.values()).map(SignRule::code).toList();

    private static final String NAMED = """
        (select s.*, procurement.quarter_of(s.day) as period, coalesce(l.name_kk, c.name_kk, '') as name_kk, \
        coalesce(l.name_ru, c.name_ru, '') as name_ru, coalesce(l.name_en, c.name_en, '') as name_en from\
        """;

    private static final String RECORDS = """
        s left join procurement.lot l on s.kind = 'lot' and l.code = s.record \
        left join procurement.contract c on s.kind = 'contract' and c.code = s.record) g\
        """;

    private static final String COUNTED = """
        (select s.rule, s.organisation, procurement.quarter_of(s.day) as period, count(*) as found, \
        count(*) filter (where s.answer = '') as unanswered, max(s.changed_at) as changed_at,\
        """;

    private static final String GROUP = "g.rule || '&organisation=' || g.organisation || '&period=' || g.period";

    static final Listing SIGNS = signs(
                    Listing.of("procurement.signs", NAMED + " procurement.sign " + RECORDS, "g.id", "g.changed_at"))
            .column(ListColumn.day("answer-by", "g.answer_by"))
            .facet(Facet.of("unanswered", "g.answer = '' and g.gone_on is null"))
            .facet(Facet.of("present", "g.gone_on is null"))
            .facet(Facet.of("gone", "g.gone_on is not null"))
            .build();

    static final Listing OPEN_SIGNS = signs(Listing.of(
                    "procurement.signs", NAMED + " procurement.open_sign " + RECORDS, "g.id", "g.changed_at"))
            .build();

    static final Listing GROUPS = groups(Listing.of(
                    "procurement.groups",
                    COUNTED + " min(s.answer_by) filter (where s.answer = '') as answer_by "
                            + "from procurement.sign s where s.gone_on is null group by 1, 2, 3) g",
                    GROUP,
                    "g.changed_at"))
            .column(ListColumn.day("answer-by", "g.answer_by"))
            .build();

    static final Listing OPEN_GROUPS = groups(Listing.of(
                    "procurement.groups",
                    COUNTED + " cast(null as date) as answer_by from procurement.open_sign s group by 1, 2, 3) g",
                    GROUP,
                    "g.changed_at"))
            .build();

    private SignLists() {}

    private static Listing.Builder signs(Listing.Builder list) {
        return list.ofOrganisation("g.organisation")
                .at(
                        ProcurementCard.STAFF + ProcurementCard.SIGNS + "/",
                        ProcurementCard.OPEN + ProcurementCard.SIGNS + "/")
                .column(ListColumn.word("rule", "g.rule", RULES))
                .column(ListColumn.name("name", "g.name"))
                .column(ListColumn.organisation("organisation", "g.organisation"))
                .column(ListColumn.day("sign-day", "g.day"))
                .column(ListColumn.decimal("value", "trim_scale(round(g.value, 1))"))
                .column(ListColumn.decimal("threshold", "trim_scale(g.threshold)")
                        .inFiles())
                .column(ListColumn.unit("unit", """
                    case when g.rule = 'short-term' then 'day' when g.rule in ('lone-bidder', 'others-rejected') \
                    then 'bid' when g.rule = 'split' then 'KZT' when g.rule = 'repeated-winner' then 'contract' \
                    else '%' end\
                    """))
                .column(ListColumn.word(
                        "answered", "case when g.answer = '' then 'no' else 'yes' end", List.of("yes", "no")))
                .column(ListColumn.period("period", "g.period", PurchaseLists.PERIODS)
                        .asFilter())
                .sortedBy("-sign-day")
                .search("g.name_kk")
                .search("g.name_ru");
    }

    private static Listing.Builder groups(Listing.Builder list) {
        return list.ofOrganisation("g.organisation")
                .at(
                        ProcurementCard.STAFF + ProcurementCard.SIGNS + "?rule=",
                        ProcurementCard.OPEN + ProcurementCard.SIGNS + "?rule=")
                .column(ListColumn.word("rule", "g.rule", RULES))
                .column(ListColumn.organisation("organisation", "g.organisation"))
                .column(ListColumn.period("period", "g.period", PurchaseLists.PERIODS))
                .column(ListColumn.whole("found", "g.found").summed())
                .column(ListColumn.whole("unanswered", "g.unanswered").summed())
                .facet(Facet.pressing("unanswered-groups", "g.unanswered > 0"))
                .sortedBy("-found");
    }
}
