package kz.aiqyn.oversight.meeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many meetings as a load asks for, written by the database itself, after the assignments that they gave.
public final class ManyMeetings {

    private ManyMeetings() {}

    /// Meetings with an approved protocol, one a day back from today, each with so many questions, of which every
    /// second
    /// is of a body that was heard and was given something; each body was there.
    ///
    /// @param organisations codes, which the register of organisations may know or not
    public static void fill(JdbcClient database, List<String> organisations, int meetings, int questions) {
        database.sql("""
                        insert into meeting.meeting (kind, name_kk, name_ru, name_en, held_on, starts, place, video, chair,
                            quorum, state, number, signed_at, begun_at, ended_at, approved_on, changed_at)
                        select 'weekly', 'Аппарат кеңесі', 'Аппаратное совещание', '', calendar.today() - g, '09:00',
                               'Мәжіліс залы', '', 'Облыс әкімі', null, 'approved', 'load-' || g,
                               now() - make_interval(days => g + 1), now() - make_interval(days => g),
                               now() - make_interval(days => g), calendar.today() - g, now()
                        from generate_series(1, :meetings) g order by g desc
                        """).param("meetings", meetings).update();
        database.sql("""
                        insert into meeting.item (meeting, place, kind, name_kk, name_ru, name_en, organisation, speaker,
                            minutes, why_kk, why_ru, why_en, local, section, section_of, begun_at, ended_at, heard, changed_at)
                        select m.id, q, 'speaker', 'Мәселе ' || q, 'Вопрос ' || q, '',
                               (cast(:organisations as text[]))[1 + (m.id + q) % :bodies], '', 5, 'Кешіккен', 'Опоздание', '',
                               '', '', '', m.begun_at, m.ended_at, 'Айтылды', now()
                        from meeting.meeting m cross join generate_series(1, :questions) q
                        where m.number like 'load-%' order by m.id, q
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("bodies", organisations.size())
                .param("questions", questions)
                .update();
        database.sql("""
                        insert into meeting.decision (meeting, item, text, organisation, helping, term, controller,
                            controlled_by, indicator, promised, became, became_local, changed_at)
                        select i.meeting, i.item, 'Кемшілікті жою', i.organisation, '', a.term, a.controller,
                               a.controlled_by, '', true, cast(a.id as text), '/staff/assignments/' || a.id, now()
                        from (select *, row_number() over (order by item) as nth from meeting.item where place % 2 = 0) i
                        join (select *, row_number() over (order by id) as nth from assignment.assignment) a on a.nth = i.nth
                        """).update();
        database.sql("""
                        insert into meeting.attendee (meeting, organisation, way, presence, person, changed_at)
                        select m.id, o.code, 'hall', 'hall', '', now()
                        from meeting.meeting m cross join unnest(cast(:organisations as text[])) o (code)
                        where m.number like 'load-%'
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .update();
        for (String table : List.of("meeting", "item", "decision", "attendee")) {
            database.sql("analyze meeting." + table).update();
        }
    }
}
