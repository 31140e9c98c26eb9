package kz.aiqyn.oversight.meeting;

import java.util.List;
import kz.aiqyn.base.listing.Facet;
import kz.aiqyn.base.listing.ListColumn;
import kz.aiqyn.base.listing.Listing;

/// The lists of meetings: all of them for whoever prepares them, and those whose agenda is signed for everybody.
final class MeetingLists {

    private static final List<String> KINDS = List.of("weekly", "extended", "own");
    private static final List<String> STATES =
            List.of("draft", "signed", "running", "ended", "agreed", "approved", "cancelled");

    static final Listing ALL = columns(Listing.of("meeting.list", "meeting.meeting m", "m.id", "m.changed_at"))
            .facet(Facet.pressing("draft", "m.state = 'draft'"))
            .facet(Facet.pressing("unapproved", "m.state in ('running', 'ended', 'agreed')"))
            .facet(Facet.of("coming", "m.state in ('draft', 'signed') and m.held_on >= calendar.today()"))
            .build();

    static final Listing SEEN = columns(Listing.of("meeting.seen", "meeting.seen m", "m.id", "m.changed_at"))
            .facet(Facet.of("coming", "m.state = 'signed' and m.held_on >= calendar.today()"))
            .facet(Facet.of("approved", "m.state = 'approved'"))
            .build();

    private MeetingLists() {}

    private static Listing.Builder columns(Listing.Builder list) {
        return list.at(MeetingCard.STAFF + "/", MeetingCard.OPEN + "/")
                .column(ListColumn.name("name", "m.name"))
                .column(ListColumn.day("held-on", "m.held_on"))
                .column(ListColumn.text("starts", "m.starts"))
                .column(ListColumn.text("place", "m.place"))
                .column(ListColumn.word("kind", "m.kind", KINDS).inFiles())
                .column(ListColumn.word("state", "m.state", STATES))
                .column(ListColumn.whole("questions", """
                        (select count(*) from meeting.item i where i.meeting = m.id)"""))
                .column(ListColumn.whole("decisions", """
                        (select count(*) from meeting.decision d where d.meeting = m.id)"""))
                .column(ListColumn.text("protocol", "m.number"))
                .sortedBy("-held-on")
                .search("m.name_kk")
                .search("m.name_ru")
                .search("m.number");
    }
}
