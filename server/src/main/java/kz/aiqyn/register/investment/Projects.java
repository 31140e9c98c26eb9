package kz.aiqyn.register.investment;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.record.RecordReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The projects in the database, without the rows below them.
@Repository
class Projects extends RecordTable<InvestmentProject> {

    static final RecordColumns<InvestmentProject> COLUMNS = RecordColumns.<InvestmentProject>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", InvestmentProject::organisation)
            .names("name", InvestmentProject::names)
            .column("branch", InvestmentProject::branch)
            .column("investor", project -> project.investor().name())
            .column("investor_key", project -> project.investor().key())
            .column("place", project -> project.place().name())
            .column("latitude", project -> project.place().latitude())
            .column("longitude", project -> project.place().longitude())
            .column("capacity", project -> project.promised().capacity())
            .column("sum", project -> project.promised().sum())
            .column("jobs", project -> project.promised().jobs())
            .column("stage", InvestmentProject::stage)
            .column("remark", project -> project.life().remark())
            .column("ended_on", project -> project.life().endedOn())
            .column(
                    "origin_kind",
                    project -> project.origin() == null ? "" : project.origin().kind())
            .column(
                    "origin_id",
                    project -> project.origin() == null ? "" : project.origin().id())
            .names(
                    "origin",
                    project -> project.origin() == null
                            ? kz.aiqyn.engine.text.Names.NONE
                            : project.origin().label())
            .column(
                    "origin_local",
                    project -> project.origin() == null ? "" : project.origin().local());

    Projects(JdbcClient database) {
        super(database, "investment.project", "investment", COLUMNS, Projects::project);
    }

    private static InvestmentProject project(RecordRow row) throws SQLException {
        return new InvestmentProject(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.word(Branch.class, "branch"),
                new Investor(row.text("investor"), row.text("investor_key")),
                new ProjectPlace(row.text("place"), row.decimalOrNull("latitude"), row.decimalOrNull("longitude")),
                new InvestmentProject.Promised(row.text("capacity"), row.decimal("sum"), (int) row.number("jobs")),
                new InvestmentProject.Life(
                        row.word(ProjectStage.class, "stage"), row.text("remark"), row.dayOrNull("ended_on")),
                origin(row),
                row.version(),
                row.changedAt());
    }

    private static @Nullable RecordReference origin(RecordRow row) throws SQLException {
        return row.text("origin_kind").isEmpty()
                ? null
                : new RecordReference(
                        row.text("origin_kind"), row.text("origin_id"), row.names("origin"), row.text("origin_local"));
    }
}
