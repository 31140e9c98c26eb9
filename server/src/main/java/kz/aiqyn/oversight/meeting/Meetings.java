package kz.aiqyn.oversight.meeting;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The meetings in the database, with their agendas, decisions and who is invited.
@Repository
class Meetings extends RecordTable<Meeting> {

    private static final RecordColumns<Meeting> COLUMNS = RecordColumns.<Meeting>of()
            .key("starts", "kind", "held_on", "starts")
            .column("kind", Meeting::kind)
            .names("name", Meeting::title)
            .column("held_on", Meeting::heldOn)
            .column("starts", Meeting::starts)
            .column("place", one -> one.place().place())
            .column("video", one -> one.place().video())
            .column("chair", Meeting::chair)
            .column("quorum", Meeting::quorum)
            .column("state", Meeting::state)
            .column("number", Meeting::number)
            .column("sequence", Meeting::sequence)
            .column("present", Meeting::present)
            .column("signed_at", one -> one.times().signedAt())
            .column("begun_at", one -> one.times().begunAt())
            .column("ended_at", one -> one.times().endedAt())
            .column("approved_on", one -> one.times().approvedOn());

    private static final RecordColumns<AgendaItem> OF_ITEM = RecordColumns.<AgendaItem>of()
            .key("item", "item")
            .column("item", AgendaItem::id)
            .column("place", AgendaItem::place)
            .column("kind", AgendaItem::kind)
            .names("name", AgendaItem::question)
            .column("organisation", AgendaItem::organisation)
            .column("speaker", AgendaItem::speaker)
            .column("minutes", AgendaItem::minutes)
            .names("why", AgendaItem::why)
            .column("local", one -> one.page().local())
            .column("section", one -> one.page().section())
            .column("section_of", one -> one.page().organisation())
            .column("begun_at", one -> one.hearing().begunAt())
            .column("ended_at", one -> one.hearing().endedAt())
            .column("heard", one -> one.hearing().heard());

    private static final RecordColumns<Decision> OF_DECISION = RecordColumns.<Decision>of()
            .key("decision", "decision")
            .column("decision", Decision::id)
            .column("item", Decision::item)
            .column("text", Decision::text)
            .column("organisation", Decision::organisation)
            .column("helping", Decision::helpingKept)
            .column("term", Decision::term)
            .column("controller", Decision::controller)
            .column("controlled_by", Decision::controlledBy)
            .column("indicator", Decision::indicator)
            .column("promised", Decision::promised)
            .column("became", Decision::became)
            .column("became_local", Decision::becameLocal);

    private static final RecordColumns<Attendee> OF_ATTENDEE = RecordColumns.<Attendee>of()
            .key("organisation", "organisation")
            .column("organisation", Attendee::organisation)
            .column("way", Attendee::way)
            .column("presence", Attendee::presence)
            .column("person", Attendee::person);

    private final JdbcClient database;
    private final RowTable<AgendaItem> items;
    private final RowTable<Decision> decisions;
    private final RowTable<Attendee> attendees;

    Meetings(JdbcClient database) {
        super(database, "meeting.meeting", Meeting.KIND, COLUMNS, Meetings::meeting);
        this.database = database;
        items = new RowTable<>(database, "meeting.item", "meeting", OF_ITEM, Meetings::item);
        decisions = new RowTable<>(database, "meeting.decision", "meeting", OF_DECISION, Meetings::decision);
        attendees = new RowTable<>(
                database,
                "meeting.attendee",
                "meeting",
                OF_ATTENDEE,
                row -> new Attendee(
                        row.text("organisation"),
                        row.word(Attendee.Way.class, "way"),
                        row.word(Attendee.Presence.class, "presence"),
                        row.text("person")));
    }

    RowTable<AgendaItem> items() {
        return items;
    }

    RowTable<Decision> decisions() {
        return decisions;
    }

    RowTable<Attendee> attendees() {
        return attendees;
    }

    /// The questions of a meeting, in the order of its agenda.
    List<AgendaItem> agenda(long meeting) {
        return items.list(meeting).stream()
                .sorted(Comparator.comparingInt(AgendaItem::place).thenComparingLong(AgendaItem::id))
                .toList();
    }

    /// A question of a meeting.
    ///
    /// @throws Absent when the meeting has none of this number
    AgendaItem item(long meeting, long item) {
        return agenda(meeting).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(() -> Absent.of("meeting.absent.item", String.valueOf(item)));
    }

    /// A decision of a meeting.
    ///
    /// @throws Absent when the meeting has none of this number
    Decision decision(long meeting, long decision) {
        return decisions.list(meeting).stream()
                .filter(one -> one.id() == decision)
                .findFirst()
                .orElseThrow(() -> Absent.of("meeting.absent.decision", String.valueOf(decision)));
    }

    /// The meetings with an approved protocol up to a day, the latest first.
    List<Meeting> approved(LocalDate day, int most) {
        return list(read(" where state = 'approved' and held_on <= :day order by held_on desc, starts desc limit :most")
                .param("day", Date.valueOf(day))
                .param("most", most));
    }

    /// The meeting that a decision is of.
    Optional<Meeting> ofDecision(long decision) {
        return list(read(" where id = (select meeting from meeting.decision where decision = :decision)")
                        .param("decision", decision))
                .stream()
                .findFirst();
    }

    /// A number that no protocol has, which nobody else gets.
    String next(int year, MeetingKind kind) {
        long number = database.sql("""
                        insert into meeting.counter (year, kind, number) values (:year, :kind, 1)
                        on conflict (year, kind) do update set number = meeting.counter.number + 1
                        returning number
                        """)
                .param("year", year)
                .param("kind", Lifecycle.code(kind))
                .query(Long.class)
                .single();
        return "%d-%s/%d".formatted(number, kind.mark(), year);
    }

    private static Meeting meeting(RecordRow row) throws SQLException {
        return new Meeting(
                row.id(),
                row.word(MeetingKind.class, "kind"),
                row.names("name"),
                row.day("held_on"),
                row.text("starts"),
                new MeetingPlace(row.text("place"), row.text("video")),
                row.text("chair"),
                row.whole("quorum"),
                row.word(MeetingState.class, "state"),
                row.text("number"),
                (int) row.number("sequence"),
                row.numberOrNull("present"),
                new MeetingTimes(
                        row.momentOrNull("signed_at"),
                        row.momentOrNull("begun_at"),
                        row.momentOrNull("ended_at"),
                        row.dayOrNull("approved_on")),
                row.version(),
                row.changedAt());
    }

    private static AgendaItem item(RecordRow row) throws SQLException {
        return new AgendaItem(
                row.number("item"),
                (int) row.number("place"),
                row.word(AgendaKind.class, "kind"),
                row.names("name"),
                row.text("organisation"),
                row.text("speaker"),
                (int) row.number("minutes"),
                row.names("why"),
                new AgendaItem.ItemPage(row.text("local"), row.text("section"), row.text("section_of")),
                new AgendaItem.Hearing(row.momentOrNull("begun_at"), row.momentOrNull("ended_at"), row.text("heard")));
    }

    private static Decision decision(RecordRow row) throws SQLException {
        return new Decision(
                row.number("decision"),
                row.number("item"),
                row.text("text"),
                row.text("organisation"),
                Decision.helping(row.text("helping")),
                row.dayOrNull("term"),
                row.text("controller"),
                row.text("controlled_by"),
                row.text("indicator"),
                row.isTrue("promised"),
                row.text("became"),
                row.text("became_local"));
    }
}
