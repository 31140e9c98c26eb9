package kz.aiqyn.register.services;

import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;
import kz.aiqyn.engine.period.Period;

/// The lists of the register: monthly figures, inspections, surveys, assessments.
final class ServicesLists {

    private static final int FIRST_YEAR = 2023;
    private static final int QUARTERS = 20;

    /// The quarters that may be asked for, the latest first.
    private static final List<String> ASKED = IntStream.range(0, QUARTERS)
            .mapToObj(i -> Period.quarter(FIRST_YEAR, 1).plus(QUARTERS - 1 - i).toString())
            .toList();

    static final Listing FIGURES = Listing.of("services.list", "services.listed f", "f.id", "f.changed_at")
            .ofOrganisation("f.organisation")
            .at(ServicesCard.STAFF + "/", ServicesCard.OPEN + "/")
            .column(ListColumn.name("name", "f.name"))
            .column(ListColumn.organisation("organisation", "f.organisation"))
            .column(ListColumn.period("period", "f.period", ASKED).asFilter())
            .column(ListColumn.period("month", "f.month", List.of()))
            .column(ListColumn.whole("given", "f.given").summed())
            .column(ListColumn.whole("overdue", "f.overdue").summed())
            .column(ListColumn.decimal("in-time", "f.in_time"))
            .column(ListColumn.whole("refused", "f.refused").summed())
            .column(ListColumn.whole("unlawful", "f.unlawful").summed())
            .column(ListColumn.whole("complaints", "f.complaints").summed())
            .column(ListColumn.whole("electronic", "f.electronic").summed())
            .column(ListColumn.whole("proactive", "f.proactive").summed())
            .column(ListColumn.text("service", "f.service").inFiles())
            .facet(Facet.of("overdue", "f.overdue > 0"))
            .facet(Facet.of("unlawful", "f.unlawful > 0"))
            .facet(Facet.of("complaints", "f.complaints > 0"))
            .sortedBy("-month")
            .search("f.name_kk")
            .search("f.name_ru")
            .search("f.name_en")
            .search("f.service")
            .build();

    static final Listing INSPECTIONS = Listing.of(
                    "services.inspections", "services.inspected i", "i.id", "i.changed_at")
            .ofOrganisation("i.organisation")
            .at(ServicesCard.STAFF + ServicesCard.INSPECTIONS + "/", ServicesCard.OPEN + ServicesCard.INSPECTIONS + "/")
            .column(ListColumn.text("act", "i.act"))
            .column(ListColumn.organisation("organisation", "i.organisation"))
            .column(ListColumn.day("day", "i.day"))
            .column(ListColumn.period("period", "i.period", ASKED).asFilter())
            .column(ListColumn.word("kind", "i.kind", List.of("planned", "unplanned", "remote")))
            .column(ListColumn.whole("cases", "i.cases").summed())
            .column(ListColumn.whole("number", "i.number").summed())
            .column(ListColumn.decimal("points", "trim_scale(i.points)").summed())
            .facet(Facet.of("found", "i.number > 0"))
            .sortedBy("-day")
            .search("i.act")
            .build();

    static final Listing SURVEYS = Listing.of("services.surveys", "services.surveyed s", "s.id", "s.changed_at")
            .ofOrganisation("s.organisation")
            .at(ServicesCard.STAFF + ServicesCard.SURVEYS + "/", ServicesCard.OPEN + ServicesCard.SURVEYS + "/")
            .column(ListColumn.period("period", "s.period", ASKED))
            .column(ListColumn.organisation("organisation", "s.organisation"))
            .column(ListColumn.word("channel", "s.channel", List.of("field", "egov")))
            .column(ListColumn.whole("asked", "s.asked").summed())
            .column(ListColumn.whole("answered", "s.answered").summed())
            .column(ListColumn.decimal("mean", "s.mean"))
            .column(ListColumn.whole("one", "s.one").inFiles())
            .column(ListColumn.whole("two", "s.two").inFiles())
            .column(ListColumn.whole("three", "s.three").inFiles())
            .column(ListColumn.whole("four", "s.four").inFiles())
            .column(ListColumn.whole("five", "s.five").inFiles())
            .column(ListColumn.text("source", "s.source").inFiles())
            .facet(Facet.of("few", "s.answered < 100"))
            .sortedBy("-period")
            .search("s.source")
            .build();

    private static final List<String> STATES = List.of("draft", "preview", "objected", "answered", "published");

    static final Listing ASSESSMENTS = Listing.of(
                    "services.assessments", "services.assessed_quarter a", "a.id", "a.changed_at")
            .ofOrganisation("a.organisation")
            .at(ServicesCard.STAFF + ServicesCard.ASSESSMENTS + "/", "")
            .column(ListColumn.period("period", "a.period", ASKED))
            .column(ListColumn.organisation("organisation", "a.organisation"))
            .column(ListColumn.word("state", "a.state", STATES))
            .column(ListColumn.decimal("score", "a.score"))
            .column(ListColumn.day("until", "a.object_until"))
            .column(ListColumn.day("published-on", "a.published_on"))
            .facet(Facet.pressing("objected", "a.state = 'objected'"))
            .facet(Facet.of("preview", "a.state = 'preview'"))
            .facet(Facet.of("draft", "a.state = 'draft'"))
            .sortedBy("-period")
            .build();

    /// What everybody may read.
    static final Listing PUBLISHED = Listing.of(
                    "services.assessments",
                    "(select * from services.assessed_quarter where state = 'published') a",
                    "a.id",
                    "a.changed_at")
            .ofOrganisation("a.organisation")
            .at("", ServicesCard.OPEN + ServicesCard.ASSESSMENTS + "/")
            .column(ListColumn.period("period", "a.period", ASKED))
            .column(ListColumn.organisation("organisation", "a.organisation"))
            .column(ListColumn.decimal("score", "a.score"))
            .column(ListColumn.day("published-on", "a.published_on"))
            .sortedBy("score")
            .build();

    private ServicesLists() {}
}
