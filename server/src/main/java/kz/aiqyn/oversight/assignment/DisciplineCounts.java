package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts how assignments were carried out.
@Repository
class DisciplineCounts {

    private static final String COUNTED = """
            select %s as key, sum(due) as due, sum(ontime) as ontime, sum(late) as overdue, sum(extended) as extended,
                   sum(returned) as returned, sum(unproven) as unproven, sum(weight) as weight, sum(kept) as kept
            from (
                select organisation, period, 1 as due, case when ontime then 1 else 0 end as ontime, 0 as late,
                       case when extended then 1 else 0 end as extended,
                       case when returns > 0 then 1 else 0 end as returned,
                       case when noproof then 1 else 0 end as unproven, weight,
                       case when ontime then weight else 0 end as kept
                from assignment.judged
                union all
                select organisation, period, 0, 0, 1, 0, 0, 0, 0, 0 from assignment.overdue) each
            where (:everything or organisation = any(:organisations)) and (:period = '' or period = :period)
            group by 1
            """;

    private static final String BY_BODY = COUNTED.formatted("organisation");
    private static final String BY_QUARTER = COUNTED.formatted("period") + " order by 1";

    private final JdbcClient database;
    private final Owners owners;
    private final InstantSource clock;

    DisciplineCounts(JdbcClient database, Owners owners, InstantSource clock) {
        this.database = database;
        this.owners = owners;
        this.clock = clock;
    }

    /// The discipline of a quarter; of the latest in which something was due where none is asked for, of the present
    /// one
    /// where nothing was due yet.
    ///
    /// @param organisation the one that is asked for; empty for all of the scope
    /// @throws Absent when nothing was due in the quarter that is asked for, or there is no such organisation
    Discipline of(String organisation, String period, Scope scope, String local) {
        owners.requireKnown(organisation);
        Scope asked = organisation.isEmpty() ? scope : new Scope(false, new TreeSet<>(List.of(organisation)));
        List<Discipline.Counted> path = counted(BY_QUARTER, asked, "");
        List<Period> periods =
                path.stream().map(one -> Period.of(one.key())).toList().reversed();
        if (!period.isEmpty()
                && periods.stream().noneMatch(one -> one.toString().equals(period))) {
            throw Absent.of("assignment.absent.period", period);
        }
        Period latest = periods.isEmpty() ? present() : periods.getFirst();
        Period shown = period.isEmpty() ? latest : Period.of(period);
        List<Discipline.Counted> bodies = counted(BY_BODY, asked, shown.toString()).stream()
                .sorted(Comparator.comparingDouble(
                                (Discipline.Counted one) -> one.share().orElse(100))
                        .thenComparing(Comparator.comparingLong(Discipline.Counted::overdue)
                                .reversed())
                        .thenComparing(Discipline.Counted::key))
                .toList();
        Map<String, Names> names =
                owners.names(bodies.stream().map(Discipline.Counted::key).toList());
        return new Discipline(
                shown,
                periods,
                bodies,
                bodies.stream().reduce(Discipline.NONE, Discipline.Counted::and),
                path,
                names,
                organisation,
                local);
    }

    private Period present() {
        LocalDate today = Kazakhstan.today(clock);
        return Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER);
    }

    private List<Discipline.Counted> counted(String query, Scope scope, String period) {
        return database.sql(query)
                .param("everything", scope.everything())
                .param("organisations", scope.codes())
                .param("period", period)
                .query((row, number) -> new Discipline.Counted(
                        row.getString("key"),
                        row.getLong("due"),
                        row.getLong("ontime"),
                        row.getLong("overdue"),
                        row.getLong("extended"),
                        row.getLong("returned"),
                        row.getLong("unproven"),
                        row.getLong("weight"),
                        row.getLong("kept")))
                .list();
    }
}
