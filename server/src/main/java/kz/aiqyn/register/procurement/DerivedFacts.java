package kz.aiqyn.register.procurement;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What follows for a record from others: when a point was begun, when a lot was held and what it was contracted for.
/// Written beside what is given, so that lists and measures need not look for it.
@Repository
class DerivedFacts {

    /// What else is touched by what was touched.
    private static final List<String> SPREAD = List.of("""
            insert into pg_temp.touched
            select 'lot', l.code from procurement.lot l
            where l.announcement in (select code from pg_temp.touched where kind = 'announcement')
               or l.code in (select b.lot from procurement.bid b
                             where b.code in (select code from pg_temp.touched where kind = 'bid'))
               or l.code in (select u.lot from procurement.unit u
                             where u.code in (select code from pg_temp.touched where kind = 'unit')
                                or u.contract in (select code from pg_temp.touched where kind = 'contract'))
            """, """
            insert into pg_temp.touched
            select 'contract', u.contract from procurement.unit u
            where u.code in (select code from pg_temp.touched where kind = 'unit')
            """, """
            insert into pg_temp.touched
            select 'point', l.point from procurement.lot l
            where l.code in (select code from pg_temp.touched where kind = 'lot') and l.point <> ''
            union
            select 'point', u.point from procurement.unit u
            where u.contract in (select code from pg_temp.touched where kind = 'contract') and u.point <> ''
            """);

    /// A lot is held, or fails, on the day of its announcement's results.
    private static final List<String> SETTLE = List.of("""
            update procurement.lot l
            set held_on = f.held_on, failed_on = f.failed_on, bids = f.bids, contracted = f.contracted, changed_at = :at
            from (select l.id,
                         case when l.state = 'held' then a.results_on end as held_on,
                         case when l.state = 'failed' then a.results_on end as failed_on,
                         greatest((select nullif(count(*), 0) from procurement.bid b where b.lot = l.code), l.bids) as bids,
                         (select sum(u.first_sum) from procurement.unit u
                          join procurement.contract c on c.code = u.contract
                          where u.lot = l.code and c.state <> 'cancelled') as contracted
                  from procurement.lot l
                  left join procurement.announcement a on a.code = l.announcement
                  where l.code in (select code from pg_temp.touched where kind = 'lot')) f
            where f.id = l.id
              and (l.held_on, l.failed_on, l.bids, l.contracted)
                  is distinct from (f.held_on, f.failed_on, f.bids, f.contracted)
            """, """
            update procurement.contract c set local_sum = f.local_sum, changed_at = :at
            from (select c.id, coalesce((select sum(u.local_sum) from procurement.unit u where u.contract = c.code), 0)
                         as local_sum
                  from procurement.contract c
                  where c.code in (select code from pg_temp.touched where kind = 'contract')) f
            where f.id = c.id and c.local_sum <> f.local_sum
            """, """
            update procurement.point p
            set begun_on = f.begun_on, moves = f.moves, cancelled_on = f.cancelled_on, changed_at = :at
            from (select p.id,
                         least((select min(a.published_on) from procurement.lot l
                                join procurement.announcement a on a.code = l.announcement where l.point = p.code),
                               (select min(c.signed_on) from procurement.unit u
                                join procurement.contract c on c.code = u.contract
                                where u.point = p.code and c.state <> 'cancelled')) as begun_on,
                         (select count(*) from procurement.change h
                          where h.kind = 'point' and h.record = p.id and h.field = 'month') as moves,
                         case when p.state = 'cancelled'
                              then coalesce(p.cancelled_on, cast(cast(:at as timestamptz) at time zone 'Asia/Almaty' as date))
                         end as cancelled_on
                  from procurement.point p
                  where p.code in (select code from pg_temp.touched where kind = 'point')) f
            where f.id = p.id
              and (p.begun_on, p.moves, p.cancelled_on) is distinct from (f.begun_on, f.moves, f.cancelled_on)
            """);

    private static final String TOUCHED = """
            select x.organisation, min(x.first_day) as first_day, max(x.last_day) as last_day
            from (
                select p.organisation, p.first_month as first_day, p.due_on as last_day
                from procurement.point p join pg_temp.touched t on t.kind = 'point' and t.code = p.code
                union all
                select l.organisation, l.held_on, l.held_on
                from procurement.lot l join pg_temp.touched t on t.kind = 'lot' and t.code = l.code
                union all
                select c.organisation, c.signed_on, greatest(c.signed_on, c.due_on, c.first_due_on)
                from procurement.contract c join pg_temp.touched t on t.kind = 'contract' and t.code = c.code
                union all
                select t.organisation, min(cast(v.day as date)), max(cast(v.day as date))
                from pg_temp.touched n
                join procurement.contract t on n.kind = 'contract' and t.code = n.code
                join procurement.change h on h.kind = 'contract' and h.record = t.id and h.field in ('signed_on', 'due_on')
                cross join lateral (values (h.before), (h.after)) v (day)
                group by t.organisation
                union all
                select l.organisation, min(cast(v.day as date)), max(cast(v.day as date))
                from pg_temp.touched n
                join procurement.announcement a on n.kind = 'announcement' and a.code = n.code
                join procurement.lot l on l.announcement = a.code
                join procurement.change h on h.kind = 'announcement' and h.record = a.id and h.field = 'results_on'
                cross join lateral (values (h.before), (h.after)) v (day)
                group by l.organisation) x
            group by x.organisation order by x.organisation
            """;

    private final JdbcClient database;

    DerivedFacts(JdbcClient database) {
        this.database = database;
    }

    /// From which day to which records of an organisation were touched.
    record Days(LocalDate first, LocalDate last) {}

    /// Finds what else is touched by what was touched.
    void spread() {
        SPREAD.forEach(statement -> database.sql(statement).update());
    }

    /// Writes what follows from the records that were touched.
    void settle(Instant at) {
        SETTLE.forEach(statement ->
                database.sql(statement).param("at", Timestamp.from(at)).update());
    }

    /// Whose records were touched, and of which days.
    Map<String, Days> touched() {
        return database
                .sql(TOUCHED)
                .query((row, number) -> {
                    java.sql.Date first = row.getDate("first_day");
                    java.sql.Date last = row.getDate("last_day");
                    return Map.entry(
                            row.getString("organisation"),
                            first == null || last == null
                                    ? new Days(LocalDate.EPOCH, LocalDate.EPOCH)
                                    : new Days(first.toLocalDate(), last.toLocalDate()));
                })
                .list()
                .stream()
                .filter(one -> !one.getValue().first().equals(LocalDate.EPOCH))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
