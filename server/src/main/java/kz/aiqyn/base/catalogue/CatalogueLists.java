package kz.aiqyn.base.catalogue;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of the catalogue: services as they are today, and institutions.
final class CatalogueLists {

    private static final List<String> YES_NO = List.of("yes", "no");

    static final Listing SERVICES = Listing.of("catalogue.list", "catalogue.present p", "p.id", "p.changed_at")
            .at(CatalogueCard.STAFF + "/", CatalogueCard.OPEN + "/")
            .column(ListColumn.name("name", "p.name"))
            .column(ListColumn.text("code", "p.code"))
            .column(ListColumn.whole("term", "p.term"))
            .column(ListColumn.word("term-unit", "p.term_unit", List.of("minute", "hour", "working-day")))
            .column(ListColumn.word("fee-kind", "p.fee_kind", List.of("free", "mrp", "tenge")))
            .column(ListColumn.decimal("fee", "trim_scale(p.fee)"))
            .column(ListColumn.word("electronic", "case when p.electronic then 'yes' else 'no' end", YES_NO))
            .column(ListColumn.word("proactive", "case when p.proactive then 'yes' else 'no' end", YES_NO)
                    .asFilter())
            .column(ListColumn.word("standing", "p.standing", List.of("in-force", "to-come", "ended"))
                    .asFilter())
            .column(ListColumn.text("channels", """
                            concat_ws(', ', case when p.on_paper then 'paper' end, case when p.electronic then 'egov' end,
                                      case when p.one_stop then 'one-stop' end)""").inFiles())
            .column(ListColumn.text("institutions", """
                            (select string_agg(v.institution, ', ' order by v.institution)
                             from catalogue.provider v where v.passport = p.id)""").inFiles())
            .column(ListColumn.name("documents", "p.documents").inFiles())
            .column(ListColumn.name("result", "p.result").inFiles())
            .column(ListColumn.name("act", "p.act").inFiles())
            .column(ListColumn.day("valid-from", "p.valid_from").inFiles())
            .column(ListColumn.day("ends-on", "p.ends_on").inFiles())
            .facet(Facet.of("electronic", "p.electronic"))
            .facet(Facet.of("proactive", "p.proactive"))
            .facet(Facet.of("free", "p.fee_kind = 'free'"))
            .sortedBy("code")
            .search("p.name_kk")
            .search("p.name_ru")
            .search("p.name_en")
            .search("p.result_kk")
            .search("p.result_ru")
            .search("p.code")
            .search("""
                    (select string_agg(concat_ws(' ', i.name_kk, i.name_ru, i.name_en), ' ')
                     from catalogue.provider v join catalogue.institution i on i.code = v.institution
                     where v.passport = p.id)""")
            .build();

    static final Listing INSTITUTIONS = Listing.of(
                    "catalogue.institutions", "catalogue.institution i", "i.id", "i.changed_at")
            .at(
                    CatalogueCard.STAFF + CatalogueCard.INSTITUTIONS + "/",
                    CatalogueCard.OPEN + CatalogueCard.INSTITUTIONS + "/")
            .column(ListColumn.name("name", "i.name"))
            .column(ListColumn.word(
                    "kind", "i.kind", List.of("akimat", "department", "territorial", "corporation", "chamber")))
            .column(ListColumn.organisation("organisation", "nullif(i.organisation, '')"))
            .column(ListColumn.whole("services", """
                    (select count(*) from catalogue.present p join catalogue.provider v on v.passport = p.id
                     where v.institution = i.code)"""))
            .column(ListColumn.text("code", "i.code").inFiles())
            .search("i.name_kk")
            .search("i.name_ru")
            .search("i.name_en")
            .build();

    private CatalogueLists() {}
}
