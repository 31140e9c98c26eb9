package kz.aiqyn.register.greenhouse;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The greenhouses in the database, with their harvests.
@Repository
class Greenhouses extends RecordTable<Greenhouse> {

    private static final RecordColumns<Greenhouse> COLUMNS = RecordColumns.<Greenhouse>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", Greenhouse::organisation)
            .names("name", Greenhouse::names)
            .column("owner", Greenhouse::owner)
            .column("area", Greenhouse::area)
            .column("heated", Greenhouse::heated)
            .column("year_built", Greenhouse::yearBuilt)
            .column("state", Greenhouse::state)
            .column("working_from", Greenhouse::workingFrom)
            .column("closed_on", Greenhouse::closedOn);

    private static final RecordColumns<Harvest> OF_HARVEST = RecordColumns.<Harvest>of()
            .key("year", "year")
            .column("year", Harvest::year)
            .column("tonnes", Harvest::tonnes)
            .column("recorded_on", Harvest::recordedOn);

    private final RowTable<Harvest> harvests;

    Greenhouses(JdbcClient database) {
        super(database, "greenhouse.house", "greenhouse", COLUMNS, Greenhouses::house);
        harvests = new RowTable<>(
                database,
                "greenhouse.harvest",
                "house",
                OF_HARVEST,
                row -> new Harvest((int) row.number("year"), row.decimal("tonnes"), row.day("recorded_on")));
    }

    /// What each yielded, by year.
    RowTable<Harvest> harvests() {
        return harvests;
    }

    private static Greenhouse house(RecordRow row) throws SQLException {
        return new Greenhouse(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.text("owner"),
                row.decimal("area"),
                row.isTrue("heated"),
                row.whole("year_built"),
                row.word(HouseState.class, "state"),
                row.dayOrNull("working_from"),
                row.dayOrNull("closed_on"),
                row.version(),
                row.changedAt());
    }
}
