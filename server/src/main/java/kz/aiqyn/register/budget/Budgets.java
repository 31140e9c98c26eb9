package kz.aiqyn.register.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The budgets, and who administers programmes of them.
@Repository
class Budgets {

    private static final String SELECT =
            "select id, kato, level, organisation, name_kk, name_ru, name_en from budget.budget";

    private final JdbcClient database;

    Budgets(JdbcClient database) {
        this.database = database;
    }

    Budget get(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> budget(row))
                .optional()
                .orElseThrow(() -> Absent.of("budget.absent.budget", Long.toString(id)));
    }

    Optional<Budget> find(String kato) {
        return database.sql(SELECT + " where kato = :kato")
                .param("kato", kato)
                .query((row, number) -> budget(row))
                .optional();
    }

    /// The budget of an akimat itself, without those of its rural districts.
    Optional<Budget> of(String organisation) {
        return database.sql(SELECT + " where organisation = :organisation and level <> 'rural' order by id limit 1")
                .param("organisation", organisation)
                .query((row, number) -> budget(row))
                .optional();
    }

    /// The oblast's, or the first of the highest level that there is.
    Optional<Budget> first() {
        return database.sql(SELECT + """
                         where level <> 'rural'
                         order by case level when 'oblast' then 0 when 'republican' then 1 else 2 end, id limit 1
                        """).query((row, number) -> budget(row)).optional();
    }

    boolean isEmpty(String organisation) {
        return of(organisation).isEmpty();
    }

    /// The budget of a territory, made when it was not there.
    Budget ensure(Budget budget) {
        database.sql("""
                        insert into budget.budget (kato, level, organisation, name_kk, name_ru, name_en)
                        values (:kato, :level, :organisation, :kk, :ru, :en)
                        on conflict (kato) do update set organisation = excluded.organisation
                        where budget.organisation <> excluded.organisation
                        """)
                .param("kato", budget.kato())
                .param("level", Lifecycle.code(budget.level()))
                .param("organisation", budget.organisation())
                .param("kk", budget.names().kk())
                .param("ru", budget.names().ru())
                .param("en", budget.names().en())
                .update();
        return find(budget.kato()).orElseThrow();
    }

    /// Which organisations the administrators of a budget are, by code.
    Map<String, String> administrators(long budget) {
        Map<String, String> found = new TreeMap<>();
        database.sql("select code, organisation from budget.administrator where budget = :budget")
                .param("budget", budget)
                .query(row -> {
                    found.put(row.getString("code"), row.getString("organisation"));
                });
        return found;
    }

    void putAdministrator(long budget, String code, String organisation) {
        database.sql("""
                        insert into budget.administrator (budget, code, organisation) values (:budget, :code, :organisation)
                        on conflict (budget, code) do update set organisation = :organisation
                        """)
                .param("budget", budget)
                .param("code", code)
                .param("organisation", organisation)
                .update();
    }

    /// All of a level.
    List<Budget> list(BudgetLevel level) {
        return database.sql(SELECT + " where level = :level order by id")
                .param("level", Lifecycle.code(level))
                .query((row, number) -> budget(row))
                .list();
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                row.getLong("id"),
                row.getString("kato"),
                Lifecycle.of(BudgetLevel.class, row.getString("level")),
                row.getString("organisation"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")));
    }
}
