package kz.aiqyn.register.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Kinds of breaches with their points, in all their versions.
@Repository
class BreachKinds extends RecordTable<BreachKind> {

    BreachKinds(JdbcClient database) {
        super(
                database,
                "services.breach_kind",
                "services.breach-kind",
                RecordColumns.<BreachKind>of()
                        .key("kind-from", "code", "valid_from")
                        .column("code", BreachKind::code)
                        .column("valid_from", BreachKind::validFrom)
                        .names("name", BreachKind::names)
                        .column("points", BreachKind::points),
                row -> new BreachKind(
                        row.id(),
                        row.text("code"),
                        row.day("valid_from"),
                        row.names("name"),
                        row.decimal("points"),
                        row.version(),
                        row.changedAt()));
    }

    /// All versions, those of a kind beside each other, the latest first.
    List<BreachKind> versions() {
        return list(read(" order by code, valid_from desc"));
    }

    /// The kinds as they are on a day, by code.
    List<BreachKind> on(LocalDate day) {
        return list(read("""
                 where id in (
                    select distinct on (k.code) k.id from services.breach_kind k
                    where k.valid_from <= :day order by k.code, k.valid_from desc)
                order by points desc, code
                """).param("day", java.sql.Date.valueOf(day)));
    }

    /// The day from which there are any.
    Optional<LocalDate> beginning() {
        return versions().stream().map(BreachKind::validFrom).min(LocalDate::compareTo);
    }
}
