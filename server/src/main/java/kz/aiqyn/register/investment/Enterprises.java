package kz.aiqyn.register.investment;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The industrial enterprises in the database, with the times in which they stood still.
@Repository
class Enterprises extends RecordTable<Enterprise> {

    private static final RecordColumns<Enterprise> COLUMNS = RecordColumns.<Enterprise>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", Enterprise::organisation)
            .names("name", Enterprise::names)
            .column("bin", Enterprise::bin)
            .column("branch", Enterprise::branch)
            .column("since", enterprise -> enterprise.span().since())
            .column("until", enterprise -> enterprise.span().until())
            .column("since_at", enterprise -> enterprise.span().sinceAt())
            .column("until_at", enterprise -> enterprise.span().untilAt());

    private static final RecordColumns<Standstill> OF_STANDSTILL = RecordColumns.<Standstill>of()
            .key("stands-since", "since")
            .column("reason", Standstill::reason)
            .column("since", standstill -> standstill.span().since())
            .column("until", standstill -> standstill.span().until())
            .column("since_at", standstill -> standstill.span().sinceAt())
            .column("until_at", standstill -> standstill.span().untilAt());

    private final RowTable<Standstill> standstills;

    Enterprises(JdbcClient database) {
        super(database, "investment.enterprise", "investment.enterprise", COLUMNS, Enterprises::enterprise);
        standstills = new RowTable<>(
                database,
                "investment.standstill",
                "enterprise",
                OF_STANDSTILL,
                row -> new Standstill(row.text("reason"), Plots.span(row)));
    }

    /// In the order of time.
    RowTable<Standstill> standstills() {
        return standstills;
    }

    private static Enterprise enterprise(RecordRow row) throws SQLException {
        return new Enterprise(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.text("bin"),
                row.word(Branch.class, "branch"),
                Plots.span(row),
                row.version(),
                row.changedAt());
    }
}
