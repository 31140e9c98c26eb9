package kz.aiqyn.base.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The versions of organisations.
@Repository
class OrganisationVersions {

    /// A version.
    ///
    /// @param valid the organisation between the days of this version
    /// @param from first day of the organisation's first version, null when it always was
    /// @param to last day of its last version, null when it still is
    record Version(
            long id,
            Organisation valid,
            Map<String, String> attributes,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean isInForce(LocalDate day) {
            return (valid.from() == null || !day.isBefore(valid.from()))
                    && (valid.to() == null || !day.isAfter(valid.to()));
        }
    }

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String VERSIONS = """
            select version.id, version.code, name_kk, name_ru, name_en, kind, territory, parent,
                   cast(attributes as text) as attributes, lower(valid) as since, upper(valid) - 1 as until,
                   lower(whole.life) as first, upper(whole.life) - 1 as last
            from organisation.version
            join organisation.organisation on organisation.code = version.code
            join lateral (select range_merge(range_agg(valid)) as life from organisation.version every
                          where every.code = version.code) as whole on true
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    OrganisationVersions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Lets one change of the register happen at a time, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, "organisation.version");
    }

    /// All versions in the order of the register, the earliest of each organisation first.
    List<Version> list() {
        return database.sql(VERSIONS + " order by position, valid")
                .query(this::version)
                .list();
    }

    /// The versions of one organisation, the earliest first.
    List<Version> list(String code) {
        return database.sql(VERSIONS + " where version.code = :code order by valid")
                .param("code", code)
                .query(this::version)
                .list();
    }

    /// The last version of an organisation.
    Optional<Version> last(String code) {
        return database.sql(VERSIONS + " where version.code = :code order by valid desc limit 1")
                .param("code", code)
                .query(this::version)
                .optional();
    }

    /// A new code at the end of the register.
    void register(Collection<String> codes) {
        database.sql("""
                        insert into organisation.organisation (code)
                        select code from unnest(cast(:codes as text[])) with ordinality as given (code, place)
                        order by place
                        on conflict (code) do nothing
                        """).param("codes", codes.toArray(String[]::new)).update();
    }

    void add(Organisation version, Map<String, String> attributes, Instant recorded) {
        database.sql("""
                        insert into organisation.version (code, valid, kind, territory, parent,
                            name_kk, name_ru, name_en, attributes, recorded)
                        values (:code, daterange(cast(:since as date), cast(:until as date) + 1), :kind, :territory,
                            :parent, :kk, :ru, :en, cast(:attributes as jsonb), :recorded)
                        """)
                .param("code", version.code())
                .param("since", version.from(), Types.DATE)
                .param("until", version.to(), Types.DATE)
                .param("kind", version.kind())
                .param("territory", version.territory())
                .param("parent", version.parent(), Types.VARCHAR)
                .param("kk", version.names().kk())
                .param("ru", version.names().ru())
                .param("en", version.names().en())
                .param("attributes", json.writeValueAsString(new TreeMap<>(attributes)))
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    /// Puts a version right where it is.
    void correct(long id, Organisation version, Map<String, String> attributes) {
        database.sql("""
                        update organisation.version
                        set valid = daterange(cast(:since as date), cast(:until as date) + 1), kind = :kind,
                            territory = :territory, parent = :parent, name_kk = :kk, name_ru = :ru, name_en = :en,
                            attributes = cast(:attributes as jsonb)
                        where id = :id
                        """)
                .param("id", id)
                .param("since", version.from(), Types.DATE)
                .param("until", version.to(), Types.DATE)
                .param("kind", version.kind())
                .param("territory", version.territory())
                .param("parent", version.parent(), Types.VARCHAR)
                .param("kk", version.names().kk())
                .param("ru", version.names().ru())
                .param("en", version.names().en())
                .param("attributes", json.writeValueAsString(new TreeMap<>(attributes)))
                .update();
    }

    /// Ends a version the day before another begins.
    void end(long id, LocalDate next) {
        database.sql("""
                        update organisation.version set valid = daterange(lower(valid), cast(:next as date))
                        where id = :id
                        """).param("id", id).param("next", next).update();
    }

    /// Those of the organisations in force on a day whose territory is one of these, and those below
    /// them.
    List<String> within(Collection<String> territories, LocalDate asOf) {
        return database.sql("""
                        with recursive down as (
                            select code from organisation.version
                            where territory = any(:territories) and valid @> cast(:day as date)
                            union
                            select below.code from down join organisation.version below
                            on below.parent = down.code and below.valid @> cast(:day as date)
                        )
                        select code from down order by code
                        """)
                .param("territories", territories.toArray(String[]::new))
                .param("day", asOf)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getLong("id"),
                new Organisation(
                        row.getString("code"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getString("kind"),
                        row.getString("territory"),
                        row.getString("parent"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                json.readValue(row.getString("attributes"), TEXTS),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }
}
