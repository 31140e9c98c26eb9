package kz.aiqyn.register.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What pages ask of the database: as many statements for many targets as for few.
class GoalsStatementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Period QUARTER = Period.quarter(2025, 4);

    @Test
    void asksAsOftenForManyTargetsAsForFew() {
        Map<String, Integer> few = asked(2, 3);
        Map<String, Integer> many = asked(20, 150);
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 4);
    }

    private static Map<String, Integer> asked(int bodies, int targets) {
        DataSource source = TestDatabase.fresh();
        fill(JdbcClient.create(source), bodies, targets);
        Statements statements = new Statements();
        JdbcClient counted = JdbcClient.create(statements.counted(source));
        PlanTargets kept = new PlanTargets(counted);
        TargetRows rows = new TargetRows(counted);
        GoalTotals totals = new GoalTotals(counted);
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("targets", statements.of(() -> rows.dossiers(kept.list(Scope.ALL))));
        asked.put("target", statements.of(() -> rows.dossier(kept.get(1))));
        asked.put("bodies", statements.of(() -> totals.byBody(Scope.ALL, QUARTER)));
        asked.put("goals", statements.of(() -> totals.byGoal(Scope.ALL, QUARTER)));
        asked.put("quarters", statements.of(() -> totals.byQuarter(Scope.ALL, QUARTER)));
        asked.put("pressing", statements.of(() -> totals.pressing(Scope.ALL, QUARTER, 100)));
        asked.put("projects", statements.of(totals::namings));
        GoalsAttention attention = new GoalsAttention(counted, new OfEverything());
        asked.put("attention", statements.of(() -> attention.attention(DAY, Scope.ALL)));
        asked.put("tasks", statements.of(attention::tasks));
        return asked;
    }

    /// Somebody who has every right for everything.
    private static final class OfEverything implements Access {

        @Override
        public Optional<Person> person() {
            return Optional.of(new Person(1, "everybody", "Everybody"));
        }

        @Override
        public Scope scope(String right) {
            return Scope.ALL;
        }

        @Override
        public Person require(String right, String organisation) {
            return person().orElseThrow();
        }
    }

    /// Of each body so many targets, with a plan and a fact for every quarter of a year and a project.
    private static void fill(JdbcClient database, int bodies, int targets) {
        database.sql("insert into goals.goal (code, name_kk, name_ru, name_en, changed_at)"
                        + " values ('1', 'Мақсат', '', '', now())")
                .update();
        database.sql("""
                        insert into goals.target (goal, organisation, name_kk, name_ru, name_en, kind, reach, unit, direction,
                            base_year, base, programme, changed_at)
                        select '1', 'body-' || b, 'Индикатор ' || t, '', '', 'target', 'own', 'km', 'up', 2023, 10, '', now()
                        from generate_series(1, :bodies) b cross join generate_series(1, :targets) t
                        order by b, t
                        """).param("bodies", bodies).param("targets", targets).update();
        database.sql("""
                        insert into goals.plan (target, period, number, money, changed_at)
                        select t.id, '2025-Q' || q, 10 + q, 100, now() from goals.target t cross join generate_series(1, 4) q
                        """).update();
        database.sql("""
                        insert into goals.fact (target, period, number, day, status, source, spent, remark, changed_at)
                        select p.target, p.period, p.target % 20, '2025-12-31', 'final', 'есеп', 90, '', now()
                        from goals.plan p where p.target % 5 <> 0
                        """).update();
        database.sql("""
                        insert into goals.project (target, kind, record_id, label_kk, label_ru, label_en, local, changed_at)
                        select t.id, 'construction', cast(t.id as text), 'Нысан', '', '', '/a', now() from goals.target t
                        """).update();
        database.sql("analyze").update();
    }
}
