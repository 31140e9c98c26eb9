package kz.aiqyn.oversight.assignment;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The list of assignments, and the one that everybody reads: of what was promised in public.
final class AssignmentLists {

    static final List<String> STATES = List.of(
            "given",
            "accepted",
            "reported",
            "returned",
            "closed",
            "failed",
            "explained",
            "excused",
            "remarked",
            "disciplined",
            "withdrawn");
    static final List<String> ORIGINS = List.of("meeting", "act", "visit", "appeal", "contest", "other");
    static final List<String> WEIGHTS = List.of("3", "2", "1");
    static final List<String> REPEATS = List.of("once", "monthly", "quarterly");

    static final Listing ALL = Listing.of("assignment.list", "assignment.assignment a", "a.id", "a.changed_at")
            .ofOrganisation("a.organisation")
            .at(AssignmentCard.STAFF + "/", AssignmentCard.OPEN + "/")
            .column(ListColumn.text("number", "a.number"))
            .column(ListColumn.name("name", "a.name"))
            .column(ListColumn.organisation("organisation", "a.organisation"))
            .column(ListColumn.word("state", "a.state", STATES))
            .column(ListColumn.day("term", "a.term"))
            .column(ListColumn.whole("days-late", """
                    case when a.ended_on is null and a.state <> 'reported' and a.term < calendar.today()
                        then calendar.today() - a.term end"""))
            .column(ListColumn.word("weight", "cast(a.weight as text)", WEIGHTS))
            .column(ListColumn.word("origin", "a.origin", ORIGINS))
            .column(ListColumn.text("origin-title", "a.origin_title").inFiles())
            .column(ListColumn.day("given-on", "a.given_on").inFiles())
            .column(ListColumn.day("first-term", "a.first_term").inFiles())
            .column(ListColumn.text("helping", """
                    (select string_agg(c.organisation, ', ' order by c.organisation)
                     from assignment.co_executor c where c.assignment = a.id)""").inFiles())
            .column(ListColumn.day("reported-on", "a.reported_on").inFiles())
            .column(ListColumn.text("proof", "a.proof").inFiles())
            .column(ListColumn.whole("returns", "a.returns").inFiles())
            .column(ListColumn.day("ended-on", "a.ended_on").inFiles())
            .column(ListColumn.word("promised", "case when a.promised then 'yes' else 'no' end", List.of("yes", "no"))
                    .inFiles())
            .column(ListColumn.word("repeats", "a.repeats", REPEATS).inFiles())
            .column(ListColumn.text("controlled-by", "a.controlled_by").closed().inFiles())
            .facet(Facet.pressing("overdue", """
                    a.ended_on is null and a.state <> 'reported' and a.term < (select calendar.today())"""))
            .facet(Facet.of("week", """
                    a.ended_on is null and a.state <> 'reported'
                    and a.term between (select calendar.today()) and (select calendar.today()) + 7"""))
            .facet(Facet.of("reported", "a.state = 'reported'"))
            .facet(Facet.of("asked", """
                    a.id in (select e.assignment from assignment.extension e where e.decision = 'asked')"""))
            .facet(Facet.of("unexplained", "a.state = 'failed'"))
            .facet(Facet.of("extended", "a.term > a.first_term"))
            .facet(Facet.of("unproven", "a.state = 'closed' and a.proof = ''"))
            .sortedBy("term")
            .search("a.number")
            .search("a.name_kk")
            .search("a.name_ru")
            .search("a.origin_title")
            .build();

    static final Listing PROMISED = Listing.of("assignment.promised", "assignment.promise a", "a.id", "a.changed_at")
            .ofOrganisation("a.organisation")
            .at(AssignmentCard.STAFF + "/", AssignmentCard.OPEN + "/")
            .column(ListColumn.name("name", "a.name"))
            .column(ListColumn.organisation("organisation", "a.organisation"))
            .column(ListColumn.word("state", "a.state", STATES))
            .column(ListColumn.day("first-term", "a.first_term"))
            .column(ListColumn.day("term", "a.term"))
            .column(ListColumn.day("reported-on", "a.reported_on"))
            .column(ListColumn.text("origin-title", "a.origin_title"))
            .column(ListColumn.text("proof", "a.proof").inFiles())
            .facet(Facet.pressing("overdue", """
                    a.ended_on is null and a.state <> 'reported' and a.term < (select calendar.today())"""))
            .facet(Facet.of("kept", "a.state = 'closed'"))
            .facet(Facet.of("extended", "a.term > a.first_term"))
            .sortedBy("-term")
            .search("a.name_kk")
            .search("a.name_ru")
            .build();

    private AssignmentLists() {}
}
