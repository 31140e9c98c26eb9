package kz.aiqyn.register.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What pages ask of the database: as many statements for many purchases as for few.
class PurchaseStatementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void asksAsOftenForManyPurchasesAsForFew() {
        Map<String, Integer> few = asked(2, 60);
        Map<String, Integer> many = asked(20, 6_000);
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 10);
    }

    private static Map<String, Integer> asked(int bodies, int lots) {
        DataSource source = TestDatabase.fresh();
        List<String> organisations =
                IntStream.range(0, bodies).mapToObj(i -> "body-" + i).toList();
        ManyPurchases.fill(JdbcClient.create(source), organisations, lots, lots / 3);
        Statements statements = new Statements();
        JdbcClient counted = JdbcClient.create(statements.counted(source));
        Purchases purchases = new Purchases(counted);
        ProcurementTotals totals = new ProcurementTotals(counted);
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("point", statements.of(() -> purchases.ofPoint(3)));
        asked.put("contract", statements.of(() -> purchases.ofContract(3)));
        asked.put("totals", statements.of(() -> totals.list(Scope.ALL, 2025)));
        asked.put("months", statements.of(() -> totals.months(Scope.ALL, 2025)));
        asked.put("sellers", statements.of(() -> totals.sellers(Scope.ALL, 2025, 10)));
        asked.put("late", statements.of(() -> totals.late(Scope.ALL, DAY, 10)));
        asked.put("attention", statements.of(() -> new ProcurementAttention(counted).attention(DAY, Scope.ALL)));
        asked.put("releases", statements.of(() -> new Releases(counted, purchases).list(2025, 1)));
        return asked;
    }
}
