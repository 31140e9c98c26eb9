package kz.aiqyn.register.budget;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// As many budgets, lines and months as a load asks for, written by the database itself.
public final class ManyBudgetLines {

    private ManyBudgetLines() {}

    /// Budgets of organisations that the register of organisations may know or not.
    ///
    /// @param level `district`, for one
    /// @param organisations by the code of the territory
    public static void budgets(JdbcClient database, String level, Map<String, String> organisations) {
        database.sql("""
                        insert into budget.budget (kato, level, organisation, name_kk, name_ru, name_en)
                        select kato, :level, organisation, organisation, '', ''
                        from unnest(:territories::text[], :organisations::text[]) as given (kato, organisation)
                        """)
                .param("level", level)
                .param("territories", organisations.keySet().toArray(String[]::new))
                .param("organisations", organisations.values().toArray(String[]::new))
                .update();
    }

    /// A year's lines and reports of every budget that is there, 15 functional groups, in each so many
    /// programmes, of which one in ten is of development and one in twelve was not spent.
    ///
    /// @param lines of a report
    public static void fill(JdbcClient database, int lines, int months) {
        database.sql("""
                        insert into budget.line
                            (path, section, level, code, name_kk, name_ru, name_en, functional, administrator)
                        select 'load/' || g, 2, case when g = 0 then 0 when g <= 15 then 1 else 4 end, cast(g as text),
                               'Жол ' || g, '', '', case when g between 1 and 15 then cast(g as text)
                               when g > 15 then cast(1 + g % 15 as text) else '' end, cast(400 + g % 80 as text)
                        from generate_series(0, :lines - 1) g
                        """).param("lines", lines).update();
        database.sql("""
                        update budget.line l set parent = p.id from budget.line p
                        where l.path like 'load/%' and l.level > 0
                          and p.path = 'load/' || case when l.level = 1 then '0' else l.functional end
                        """).update();
        database.sql("""
                        insert into budget.report
                            (budget, year, month, version, current, latest, digest, changed_at)
                        select b.id, 2025, m, 1, true, m = :months, '', now()
                        from budget.budget b cross join generate_series(1, :months) m
                        order by b.id, m
                        """).param("months", months).update();
        database.sql("""
                        insert into budget.figure
                            (report, line, leaf, development, approved, adjusted, plan_year, plan_period, executed,
                             obligations)
                        select r.id, l.id, l.level = 4, l.level = 4 and l.id % 10 = 0, 24000, 24000, 24000, 2000 * r.month,
                               2000 * r.month * case when (l.id + r.budget) % 12 = 0 then 0.8 else 0.99 end, 20000
                        from budget.report r cross join budget.line l
                        where l.path like 'load/%'
                        order by r.id, l.id
                        """).update();
        database.sql("""
                        insert into budget.total
                            (report, part, plan_year, plan_period, executed, plan_known_at, executed_known_at)
                        select r.id, p.part, 48000000, 4000000 * r.month, 3900000 * r.month, now(), now()
                        from budget.report r
                        cross join unnest(array['revenue', 'tax', 'nontax', 'capital', 'own', 'transfers', 'expenditure',
                                                'development']) as p(part)
                        where r.digest = ''
                        """).update();
        for (String table : List.of("line", "report", "figure", "total")) {
            database.sql("analyze budget." + table).update();
        }
    }
}
