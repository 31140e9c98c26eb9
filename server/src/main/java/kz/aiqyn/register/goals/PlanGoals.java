package kz.aiqyn.register.goals;

import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The goals of the development plan in the database.
@Repository
class PlanGoals extends RecordTable<PlanGoal> {

    PlanGoals(JdbcClient database) {
        super(
                database,
                "goals.goal",
                "goals.goal",
                RecordColumns.<PlanGoal>of()
                        .key("code", "code")
                        .column("code", PlanGoal::code)
                        .names("name", PlanGoal::names),
                row -> new PlanGoal(row.id(), row.text("code"), row.names("name"), row.version(), row.changedAt()));
    }

    /// In the order of the plan.
    List<PlanGoal> inOrder() {
        return list(read(" order by cast(string_to_array(code, '.') as integer[])"));
    }

    /// Those that a file brought and no target serves.
    List<PlanGoal> idle(long intake) {
        return list(read(" where intake = :intake and not exists (select 1 from goals.target t where t.goal = code)")
                .param("intake", intake));
    }
}
