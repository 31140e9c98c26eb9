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

/// Tells those who name a contract how it stands: finished when it is executed, late when its term is over before.
@Repository
class ContractStandings implements RecordStandings {

    static final String KIND = "procurement.contract";

    private static final String SELECT = """
            select c.id, c.organisation, c.name_kk, c.name_ru, c.name_en, c.executed_on is not null as finished,
                   coalesce(c.due_on < calendar.today(), false) as late
            from procurement.contract c
            """;

    private final JdbcClient database;

    ContractStandings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, RecordStanding> of(Set<String> ids) {
        return database
                .sql(SELECT + " where cast(c.id as text) = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> PurchaseStanding.of(KIND, ProcurementCard.CONTRACTS, row))
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.record().id(), Function.identity()));
    }

    @Override
    public List<RecordStanding> offered(String organisation, int most) {
        return database.sql(SELECT + """
                         where c.organisation = :organisation and c.state <> 'cancelled'
                        order by c.open_term, c.signed_on desc nulls last, c.id limit :most
                        """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, number) -> PurchaseStanding.of(KIND, ProcurementCard.CONTRACTS, row))
                .list();
    }
}
