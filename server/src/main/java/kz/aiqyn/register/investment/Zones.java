package kz.aiqyn.register.investment;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
            .column("utilities", zone -> Zone.codes(zone.utilities()))
            .column("since", zone -> zone.span().since())
            .column("until", zone -> zone.span().until())
            .column("since_at", zone -> zone.span().sinceAt())
            .column("until_at", zone -> zone.span().untilAt());

    Zones(JdbcClient database) {
        super(database, "investment.zone", "investment.zone", COLUMNS, Zones::zone);
    }

    /// Those of some bodies.
    List<Zone> of(Collection<String> organisations) {
        return list(read(" where organisation = any(:organisations) order by id")
                .param("organisations", organisations.toArray(String[]::new)));
    }

    private static Zone zone(RecordRow row) throws SQLException {
        return new Zone(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.text("place"),
                row.decimal("area"),
                Zone.utilities(row.text("utilities")),
                Plots.span(row),
                row.version(),
                row.changedAt());
    }
}
