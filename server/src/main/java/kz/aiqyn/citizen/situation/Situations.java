package kz.aiqyn.citizen.situation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Situations, each in all its versions.
@Repository
class Situations extends RecordTable<Situation> {

    private static final RecordColumns<Situation> COLUMNS = RecordColumns.<Situation>of()
            .key("valid-from", "code", "valid_from")
            .column("code", Situation::code)
            .column("valid_from", Situation::validFrom)
            .names("name", Situation::names)
            .names("summary", Situation::summary)
            .names("words", Situation::words);

    private final RowTable<SituationPart> parts;

    Situations(JdbcClient database) {
        super(database, "situation.situation", "situation", COLUMNS, Situations::situation);
        this.parts = new RowTable<>(
                database,
                "situation.part",
                "situation",
                RecordColumns.<SituationPart>of()
                        .key("place", "place")
                        .column("place", SituationPart::place)
                        .column("kind", SituationPart::kind)
                        .column("code", SituationPart::code)
                        .column("condition", SituationPart::condition)
                        .names("name", SituationPart::names),
                row -> new SituationPart(
                        (int) row.number("place"),
                        row.word(SituationPart.Kind.class, "kind"),
                        row.text("code"),
                        row.text("condition"),
                        row.names("name")));
    }

    RowTable<SituationPart> parts() {
        return parts;
    }

    private static Situation situation(RecordRow row) throws SQLException {
        return new Situation(
                row.id(),
                row.text("code"),
                row.day("valid_from"),
                row.names("name"),
                row.names("summary"),
                row.names("words"),
                row.version(),
                row.changedAt());
    }

    /// The situations as they are today, in the order of codes.
    List<Situation> present() {
        return list(read(" where id in (select p.id from situation.present p) order by code"));
    }

    /// A situation as it is today.
    Optional<Situation> present(String code) {
        return list(read(" where id = (select p.id from situation.present p where p.code = :code)")
                        .param("code", code))
                .stream()
                .findFirst();
    }

    /// The version of a situation that is in force on a day; empty where it is not told yet.
    Optional<Situation> on(String code, LocalDate day) {
        return list(read(" where code = :code and valid_from <= :day order by valid_from desc limit 1")
                        .param("code", code)
                        .param("day", java.sql.Date.valueOf(day)))
                .stream()
                .findFirst();
    }

    /// The versions of a situation, the latest first.
    List<Situation> versions(String code) {
        return list(read(" where code = :code order by valid_from desc").param("code", code));
    }

    SituationRules rules(long id) {
        return new SituationRules(parts.list(id));
    }
}
