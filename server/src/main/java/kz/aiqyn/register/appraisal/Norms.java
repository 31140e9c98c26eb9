package kz.aiqyn.register.appraisal;

import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The norms in the database.
@Repository
class Norms extends RecordTable<Norm> {

    private static final RecordColumns<Norm> COLUMNS = RecordColumns.<Norm>of()
            .key("since", "kind", "unit", "valid_from")
            .column("kind", Norm::kind)
            .column("unit", Norm::unit)
            .column("valid_from", Norm::since)
            .column("cost", Norm::cost)
            .column("act", Norm::act);

    Norms(JdbcClient database) {
        super(
                database,
                "appraisal.norm",
                "appraisal.norm",
                COLUMNS,
                row -> new Norm(
                        row.id(),
                        row.word(ProjectKind.class, "kind"),
                        row.text("unit"),
                        row.day("valid_from"),
                        row.decimal("cost"),
                        row.text("act"),
                        row.version(),
                        row.changedAt()));
    }
}
