package kz.aiqyn.register.construction;

import java.sql.SQLException;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The construction sites in the database, without the rows below them.
@Repository
class Sites extends RecordTable<ConstructionSite> {

    private static final RecordColumns<ConstructionSite> COLUMNS = RecordColumns.<ConstructionSite>of()
            .key("name.kk", "organisation", "name_kk")
            .column("organisation", ConstructionSite::organisation)
            .names("name", ConstructionSite::names)
            .column("kind", ConstructionSite::kind)
            .column("village", site -> site.place().village())
            .column("latitude", site -> site.place().latitude())
            .column("longitude", site -> site.place().longitude())
            .column("contractor", site -> site.contract().contractor())
            .column("bin", site -> site.contract().bin())
            .column("contract_number", site -> site.contract().number())
            .column("contract_date", site -> site.contract().signed())
            .column("first_sum", site -> site.contract().first())
            .column("present_sum", site -> site.contract().present())
            .column("programme", ConstructionSite::programme)
            .column("planned_start", site -> site.term().plannedStart())
            .column("planned_finish", site -> site.term().plannedFinish())
            .column("started", site -> site.term().started())
            .column("finished", site -> site.term().finished())
            .column("state", ConstructionSite::state)
            .column("remark", ConstructionSite::remark);

    Sites(JdbcClient database) {
        super(database, "construction.site", "construction", COLUMNS, Sites::site);
    }

    private static ConstructionSite site(RecordRow row) throws SQLException {
        return new ConstructionSite(
                row.id(),
                row.text("organisation"),
                row.names("name"),
                row.word(SiteKind.class, "kind"),
                new SitePlace(row.text("village"), row.decimalOrNull("latitude"), row.decimalOrNull("longitude")),
                new WorksContract(
                        row.text("contractor"),
                        row.text("bin"),
                        row.text("contract_number"),
                        row.dayOrNull("contract_date"),
                        row.decimal("first_sum"),
                        row.decimal("present_sum")),
                row.text("programme"),
                new SiteTerm(
                        row.day("planned_start"),
                        row.day("planned_finish"),
                        row.dayOrNull("started"),
                        row.dayOrNull("finished")),
                row.word(SiteState.class, "state"),
                row.text("remark"),
                row.version(),
                row.changedAt());
    }
}
