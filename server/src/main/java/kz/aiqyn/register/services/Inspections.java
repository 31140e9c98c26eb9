package kz.aiqyn.register.services;

import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Inspections in the database, with the breaches that they found.
@Repository
class Inspections extends RecordTable<Inspection> {

    private final RowTable<FoundBreach> breaches;

    Inspections(JdbcClient database) {
        super(
                database,
                "services.inspection",
                "services.inspection",
                RecordColumns.<Inspection>of()
                        .key("act", "organisation", "act")
                        .column("organisation", Inspection::organisation)
                        .column("act", Inspection::act)
                        .column("day", Inspection::day)
                        .column("kind", Inspection::kind)
                        .column("cases", Inspection::cases)
                        .column("note", Inspection::note),
                row -> new Inspection(
                        row.id(),
                        row.text("organisation"),
                        row.text("act"),
                        row.day("day"),
                        row.word(Inspection.Kind.class, "kind"),
                        (int) row.number("cases"),
                        row.text("note"),
                        row.version(),
                        row.changedAt()));
        this.breaches = new RowTable<>(
                database,
                "services.breach",
                "inspection",
                RecordColumns.<FoundBreach>of()
                        .key("breach", "kind")
                        .column("kind", FoundBreach::kind)
                        .column("number", FoundBreach::number),
                row -> new FoundBreach(row.text("kind"), (int) row.number("number")));
    }

    RowTable<FoundBreach> breaches() {
        return breaches;
    }

    /// Those of some bodies.
    List<Inspection> of(Collection<String> organisations) {
        return list(read(" where organisation = any(:organisations) order by id")
                .param("organisations", organisations.toArray(String[]::new)));
    }
}
