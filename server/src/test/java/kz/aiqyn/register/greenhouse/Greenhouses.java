package kz.aiqyn.register.greenhouse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The greenhouses in the database, with their harvests.
@Repository
class Greenhouses {

    private static final String SELECT = """
            select id, organisation, name_kk, name_ru, name_en, owner, area, heated, year_built, state, working_from,
                   closed_on, version, changed_at
            from greenhouse.house
            """;

    private final JdbcClient database;

    Greenhouses(JdbcClient database) {
        this.database = database;
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        database.sql("lock table greenhouse.house in share row exclusive mode").update();
    }

    Greenhouse get(long id) {
        return one(id, " where id = :id");
    }

    /// Reads a greenhouse and holds it until the transaction ends.
    Greenhouse hold(long id) {
        return one(id, " where id = :id for update");
    }

    private Greenhouse one(long id, String which) {
        return database.sql(SELECT + which)
                .param("id", id)
                .query((row, number) -> house(row))
                .optional()
                .orElseThrow(() -> Absent.of("greenhouse.absent", String.valueOf(id)));
    }

    Optional<Greenhouse> find(String organisation, String name) {
        return database.sql(SELECT + " where organisation = :organisation and name_kk = :name")
                .param("organisation", organisation)
                .param("name", name)
                .query((row, number) -> house(row))
                .optional();
    }

    /// Those that came from a file.
    List<Greenhouse> of(long intake) {
        return database.sql(SELECT + " where intake = :intake order by id")
                .param("intake", intake)
                .query((row, number) -> house(row))
                .list();
    }

    /// Those of which a file brought a harvest.
    List<Greenhouse> harvestedBy(long intake) {
        return database.sql(SELECT + " where id in (select house from greenhouse.harvest where intake = :intake)")
                .param("intake", intake)
                .query((row, number) -> house(row))
                .list();
    }

    boolean isTouched(long intake) {
        return database.sql("""
                        select exists (select 1 from greenhouse.house where intake = :intake and version > 1)
                            or exists (select 1 from greenhouse.harvest where intake = :intake and version > 1)
                        """).param("intake", intake).query(Boolean.class).single();
    }

    boolean isEmpty(String organisation) {
        return database.sql("select not exists (select 1 from greenhouse.house where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    long add(Greenhouse house, long intake) {
        return bound(database.sql("""
                                insert into greenhouse.house
                                    (organisation, name_kk, name_ru, name_en, owner, area, heated, year_built, state,
                                     working_from, closed_on, changed_at, intake)
                                values (:organisation, :kk, :ru, :en, :owner, :area, :heated, :built, :state, :from,
                                        :closed, :at, :intake)
                                returning id
                                """), house)
                .param("intake", intake)
                .query(Long.class)
                .single();
    }

    void put(Greenhouse house) {
        bound(database.sql("""
                                update greenhouse.house
                                set organisation = :organisation, name_kk = :kk, name_ru = :ru, name_en = :en,
                                    owner = :owner, area = :area, heated = :heated, year_built = :built,
                                    state = :state, working_from = :from, closed_on = :closed, changed_at = :at,
                                    version = version + 1
                                where id = :id
                                """), house).param("id", house.id()).update();
    }

    void remove(long id) {
        database.sql("delete from greenhouse.house where id = :id")
                .param("id", id)
                .update();
    }

    /// The harvests of a greenhouse, the latest first.
    List<Harvest> harvests(long house) {
        return database.sql("""
                        select year, tonnes, recorded_on from greenhouse.harvest where house = :house order by year desc
                        """)
                .param("house", house)
                .query((row, number) -> new Harvest(
                        row.getInt("year"),
                        row.getBigDecimal("tonnes"),
                        row.getDate("recorded_on").toLocalDate()))
                .list();
    }

    Optional<Harvest> harvest(long house, int year) {
        return harvests(house).stream().filter(one -> one.year() == year).findFirst();
    }

    /// Keeps the harvest of a year, and marks the greenhouse as changed unless the same file brought both.
    ///
    /// @param intake the file that it came from, 0 for none
    void put(long house, Harvest harvest, long intake, Instant now) {
        database.sql("""
                        insert into greenhouse.harvest as kept (house, year, tonnes, recorded_on, intake, changed_at)
                        values (:house, :year, :tonnes, :recorded, :intake, :at)
                        on conflict (house, year) do update
                        set tonnes = :tonnes, recorded_on = :recorded, changed_at = :at, version = kept.version + 1
                        """)
                .param("house", house)
                .param("year", harvest.year())
                .param("tonnes", harvest.tonnes())
                .param("recorded", Date.valueOf(harvest.recordedOn()))
                .param("intake", intake)
                .param("at", Timestamp.from(now))
                .update();
        touch(house, intake, now);
    }

    void removeHarvests(long house, long intake, Instant now) {
        database.sql("delete from greenhouse.harvest where house = :house and intake = :intake")
                .param("house", house)
                .param("intake", intake)
                .update();
        touch(house, intake, now);
    }

    private void touch(long house, long intake, Instant now) {
        database.sql("""
                        update greenhouse.house set version = version + 1, changed_at = :at
                        where id = :house and (:intake = 0 or intake <> :intake)
                        """)
                .param("house", house)
                .param("intake", intake)
                .param("at", Timestamp.from(now))
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Greenhouse house) {
        return statement
                .param("organisation", house.organisation())
                .param("kk", house.names().kk())
                .param("ru", house.names().ru())
                .param("en", house.names().en())
                .param("owner", house.owner())
                .param("area", house.area())
                .param("heated", house.heated())
                .param("built", house.yearBuilt())
                .param("state", Lifecycle.code(house.state()))
                .param("from", date(house.workingFrom()))
                .param("closed", date(house.closedOn()))
                .param("at", Timestamp.from(house.changedAt()));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        @Nullable Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Greenhouse house(ResultSet row) throws SQLException {
        int built = row.getInt("year_built");
        @Nullable Integer yearBuilt = row.wasNull() ? null : built;
        return new Greenhouse(
                row.getLong("id"),
                row.getString("organisation"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("owner"),
                row.getBigDecimal("area"),
                row.getBoolean("heated"),
                yearBuilt,
                Lifecycle.of(HouseState.class, row.getString("state")),
                day(row, "working_from"),
                day(row, "closed_on"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
