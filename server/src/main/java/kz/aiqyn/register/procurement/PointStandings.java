package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.record.RecordStandings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells those who name a purchase by the point of its plan how it stands: late when it was not begun in its month or a
/// contract of it is overdue, finished when all of its contracts are executed.
@Repository
class PointStandings implements RecordStandings {

    static final String KIND = "procurement.point";

    private static final String SELECT = """
            select p.id, p.organisation, p.name_kk, p.name_ru, p.name_en,
                   x.contracts > 0 and x.executed = x.contracts as finished,
                   (p.begun_on is null and p.due_on < calendar.today()) or x.overdue > 0 as late
            from (%s) p
            cross join lateral (
                select count(*) as contracts, count(c.executed_on) as executed,
                       count(*) filter (where c.executed_on is null and c.due_on < calendar.today()) as overdue
                from procurement.contract c
                where c.state <> 'cancelled'
                  and c.code in (select u.contract from procurement.unit u where u.point = p.code and u.point <> '')) x
            order by p.open_term, p.due_on, p.id
            """;

    private static final String BY_ID =
            SELECT.formatted("select * from procurement.point where cast(id as text) = any(:ids)");

    private static final String OF_BODY = SELECT.formatted("""
            select * from procurement.point where organisation = :organisation and cancelled_on is null
            order by open_term, due_on, id limit :most
            """);

    private final JdbcClient database;

    PointStandings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, RecordStanding> of(Set<String> ids) {
        return database
                .sql(BY_ID)
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> PurchaseStanding.of(KIND, "", row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.record().id(), Function.identity()));
    }

    @Override
    public List<RecordStanding> offered(String organisation, int most) {
        return database.sql(OF_BODY)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, number) -> PurchaseStanding.of(KIND, "", row))
                .list();
    }
}
