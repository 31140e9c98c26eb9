package kz.aiqyn.register.playground;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The playgrounds in the database.
@Repository
class Playgrounds extends RecordTable<Playground> {

    private static final RecordColumns<Playground> COLUMNS = RecordColumns.<Playground>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", Playground::organisation)
            .names("name", Playground::names)
            .column("place", Playground::place)
            .column("cost", Playground::cost)
            .column("state", Playground::state)
            .column("planned_for", Playground::plannedFor)
            .column("opened_on", Playground::openedOn);

    Playgrounds(JdbcClient database) {
        super(database, "playground.ground", "playground", COLUMNS, Playgrounds::ground);
    }

    private static Playground ground(RecordRow row) throws SQLException {
        return new Playground(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.text("place"),
                row.decimal("cost"),
                row.word(GroundState.class, "state"),
                row.day("planned_for"),
                row.dayOrNull("opened_on"),
                row.version(),
                row.changedAt());
    }
}
