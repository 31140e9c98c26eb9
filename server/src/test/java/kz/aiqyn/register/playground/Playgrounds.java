package kz.aiqyn.register.playground;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The playgrounds in the database.
@Repository
class Playgrounds {

    private static final String SELECT = """
            select id, organisation, name_kk, name_ru, name_en, place, cost, state, planned_for, opened_on, version,
                   changed_at
            from playground.ground
            """;

    private final JdbcClient database;

    Playgrounds(JdbcClient database) {
        this.database = database;
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        database.sql("lock table playground.ground in share row exclusive mode").update();
    }

    Optional<Playground> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, number) -> ground(row))
                .optional();
    }

    Playground get(long id) {
        return find(id).orElseThrow(() -> Absent.of("playground.absent", String.valueOf(id)));
    }

    /// Reads a playground and holds it until the transaction ends.
    Playground hold(long id) {
        return database.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, number) -> ground(row))
                .optional()
                .orElseThrow(() -> Absent.of("playground.absent", String.valueOf(id)));
    }

    Optional<Playground> find(String organisation, String name) {
        return database.sql(SELECT + " where organisation = :organisation and name_kk = :name")
                .param("organisation", organisation)
                .param("name", name)
                .query((row, number) -> ground(row))
                .optional();
    }

    /// Those that came from a file and were not touched since.
    List<Playground> of(long intake) {
        return database.sql(SELECT + " where intake = :intake and version = 1 order by id")
                .param("intake", intake)
                .query((row, number) -> ground(row))
                .list();
    }

    boolean isTouched(long intake) {
        return database.sql("select exists (select 1 from playground.ground where intake = :intake and version > 1)")
                .param("intake", intake)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty(String organisation) {
        return database.sql("select not exists (select 1 from playground.ground where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    long add(Playground ground, long intake) {
        return bound(database.sql("""
                                insert into playground.ground
                                    (organisation, name_kk, name_ru, name_en, place, cost, state, planned_for,
                                     opened_on, changed_at, intake)
                                values (:organisation, :kk, :ru, :en, :place, :cost, :state, :planned, :opened, :at,
                                        :intake)
                                returning id
                                """), ground)
                .param("intake", intake)
                .query(Long.class)
                .single();
    }

    void put(Playground ground) {
        bound(database.sql("""
                                update playground.ground
                                set organisation = :organisation, name_kk = :kk, name_ru = :ru, name_en = :en,
                                    place = :place, cost = :cost, state = :state, planned_for = :planned,
                                    opened_on = :opened, changed_at = :at, version = version + 1
                                where id = :id
                                """), ground).param("id", ground.id()).update();
    }

    void remove(long id) {
        database.sql("delete from playground.ground where id = :id")
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Playground ground) {
        return statement
                .param("organisation", ground.organisation())
                .param("kk", ground.names().kk())
                .param("ru", ground.names().ru())
                .param("en", ground.names().en())
                .param("place", ground.place())
                .param("cost", ground.cost())
                .param("state", ground.state().name().toLowerCase(Locale.ROOT))
                .param("planned", Date.valueOf(ground.plannedFor()))
                .param("opened", ground.openedOn() == null ? null : Date.valueOf(ground.openedOn()))
                .param("at", Timestamp.from(ground.changedAt()));
    }

    private static Playground ground(ResultSet row) throws SQLException {
        @Nullable Date opened = row.getDate("opened_on");
        return new Playground(
                row.getLong("id"),
                row.getString("organisation"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("place"),
                row.getBigDecimal("cost"),
                GroundState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getDate("planned_for").toLocalDate(),
                opened == null ? null : opened.toLocalDate(),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
