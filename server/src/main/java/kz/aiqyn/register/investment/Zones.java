package kz.aiqyn.register.investment;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The industrial zones in the database, without their plots.
@Repository
class Zones extends RecordTable<Zone> {

    private static final RecordColumns<Zone> COLUMNS = RecordColumns.<Zone>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", Zone::organisation)
            .names("name", Zone::names)
            .column("place", Zone::place)
            .column("area", Zone::area)
            .column("since", Zone::since)
            .column("utilities", zone -> Zone.codes(zone.utilities()))
            .column("entered_at", Zone::enteredAt);

    Zones(JdbcClient database) {
        super(database, "investment.zone", "investment.zone", COLUMNS, Zones::zone);
    }

    private static Zone zone(RecordRow row) throws SQLException {
        return new Zone(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.text("place"),
                row.decimal("area"),
                row.day("since"),
                Zone.utilities(row.text("utilities")),
                row.moment("entered_at"),
                row.version(),
                row.changedAt());
    }
}
