package kz.aiqyn.register.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What pages ask of the database: as many statements for many rows as for few.
class BudgetStatementsTest {

    @Test
    void asksAsOftenForManyRowsAsForFew() {
        Map<String, Integer> few = asked(20, 2);
        Map<String, Integer> many = asked(400, 12);
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 2);
    }

    private static Map<String, Integer> asked(int lines, int months) {
        DataSource source = TestDatabase.fresh();
        JdbcClient database = JdbcClient.create(source);
        Map<String, String> districts = new TreeMap<>();
        for (int i = 0; i < lines / 20; i++) {
            districts.put("%04d00000".formatted(1000 + i), "district-" + i);
        }
        ManyBudgetLines.budgets(database, "district", districts);
        ManyBudgetLines.fill(database, lines, months);
        Statements statements = new Statements();
        JdbcClient counted = JdbcClient.create(statements.counted(source));
        BudgetRows rows = new BudgetRows(counted);
        BudgetShortfalls shortfalls = new BudgetShortfalls(counted);
        Scope scope = new Scope(false, new TreeSet<>(List.of("district-0")));
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("rows", statements.of(() -> rows.rows(1, List.of(1))));
        asked.put("months", statements.of(() -> rows.months(1)));
        asked.put("parts", statements.of(() -> rows.parts(Period.month(2025, 2), scope)));
        asked.put("shortfalls", statements.of(() -> shortfalls.list(1, 100)));
        asked.put("development", statements.of(() -> shortfalls.development(Period.month(2025, 2), scope)));
        asked.put(
                "attention",
                statements.of(() -> new BudgetAttention(counted).attention(LocalDate.of(2026, 12, 1), scope)));
        return asked;
    }
}
