package kz.aiqyn.oversight.assignment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many assignments as a load asks for, written by the database itself.
public final class ManyAssignments {

    private ManyAssignments() {}

    /// Assignments of three years and a half, spread over some organisations: one in twenty is at work, in every state
    /// and half of those past their term; one in ten is promised in public, one in six was extended, one in eight
    /// is carried out with another body.
    ///
    /// @param organisations codes, which the register of organisations may know or not
    /// @param controller login of whoever controls them
    public static void fill(JdbcClient database, List<String> organisations, int assignments, String controller) {
        database.sql("""
                        insert into assignment.assignment (number, name_kk, name_ru, name_en, organisation, origin,
                            origin_title, origin_subject, origin_local, indicator, given_on, first_term, term, weight,
                            promised, repeats, controller, controlled_by, state, reported_on, proof, returns, ended_on,
                            changed_at)
                        select 'load/' || g, 'Тапсырма ' || g || ': жолды, суды және мектепті жөндеу', 'Поручение ' || g, '',
                               o.code, case when g % 3 = 0 then 'meeting' else 'act' end, 'Кеңес ' || g % 100, '', '', '',
                               d.given, d.given + 20, d.given + case when g % 6 = 0 then 30 else 20 end, 1 + g % 3,
                               g % 10 = 0, 'once', :controller, :controller, s.state,
                               case when s.state in ('reported', 'returned', 'closed') then least(d.given + 15 + g % 9,
                                    calendar.today()) end,
                               case when g % 15 = 0 then '' else 'Акт ' || g end, case when g % 11 = 0 then 1 else 0 end,
                               case when s.state in ('closed', 'failed', 'explained', 'remarked')
                                    then least(d.given + 25, calendar.today()) end,
                               now()
                        from generate_series(1, :assignments) g
                        cross join lateral (select (cast(:organisations as text[]))[1 + g % :bodies] as code) o
                        cross join lateral (select case
                            when g % 20 = 0 then (array['given', 'accepted', 'reported', 'returned', 'failed'])[1 + (g / 20) % 5]
                            when g % 50 = 1 then 'remarked' else 'closed' end as state) s
                        cross join lateral (select calendar.today() - case
                            when s.state in ('closed', 'remarked', 'failed') then 30 + g % 1250 else g / 20 % 40 end as given) d
                        order by g
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("bodies", organisations.size())
                .param("assignments", assignments)
                .param("controller", controller)
                .update();
        database.sql("""
                        insert into assignment.co_executor (assignment, organisation, changed_at)
                        select a.id, (cast(:organisations as text[]))[1 + (a.id + 1) % :bodies], now()
                        from assignment.assignment a where a.number like 'load/%' and a.id % 8 = 0
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("bodies", organisations.size())
                .update();
        database.sql("""
                        insert into assignment.extension
                            (assignment, asked_on, until, reason, decision, decided_on, answer, changed_at)
                        select id, first_term, term, 'Мердігер кешікті', 'granted', first_term, '', now()
                        from assignment.assignment where number like 'load/%' and term > first_term
                        union all
                        select id, given_on, term + 20, 'Мердігер кешікті', 'asked', null, '', now()
                        from assignment.assignment where number like 'load/%' and state = 'accepted' and term = first_term
                        """).update();
        for (String table : List.of("assignment", "co_executor", "extension")) {
            database.sql("analyze assignment." + table).update();
        }
    }
}
