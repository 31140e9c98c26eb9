package kz.aiqyn.register.goals;

import java.sql.SQLException;
import java.util.List;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The targets in the database, without the rows below them.
@Repository
class PlanTargets extends RecordTable<PlanTarget> {

    private static final RecordColumns<PlanTarget> COLUMNS = RecordColumns.<PlanTarget>of()
            .key("name.kk", "organisation", "name_kk")
            .column("goal", PlanTarget::goal)
            .column("organisation", PlanTarget::organisation)
            .names("name", PlanTarget::names)
            .column("kind", PlanTarget::kind)
            .column("reach", PlanTarget::reach)
            .column("unit", target -> target.yardstick().unit())
            .column("direction", target -> target.yardstick().course())
            .column("base_year", target -> target.yardstick().baseYear())
            .column("base", target -> target.yardstick().base())
            .column("programme", PlanTarget::programme);

    PlanTargets(JdbcClient database) {
        super(database, "goals.target", "goals", COLUMNS, PlanTargets::target);
    }

    private static PlanTarget target(RecordRow row) throws SQLException {
        return new PlanTarget(
                row.id(),
                row.text("goal"),
                row.text("organisation"),
                row.names("name"),
                row.word(PlanTarget.Kind.class, "kind"),
                row.word(PlanTarget.Reach.class, "reach"),
                new Yardstick(
                        row.text("unit"),
                        row.word(Yardstick.Course.class, "direction"),
                        (int) row.number("base_year"),
                        row.decimal("base")),
                row.text("programme"),
                row.version(),
                row.changedAt());
    }

    /// In the order of the plan.
    List<PlanTarget> list(Scope scope) {
        return list(read("""
                 where :everything or organisation = any(:organisations)
                order by cast(string_to_array(goal, '.') as integer[]), organisation, id
                """).param("everything", scope.everything()).param("organisations", scope.codes()));
    }
}
