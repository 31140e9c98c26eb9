package kz.aiqyn.base.territory;

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
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of territories, and the changes that make them.
@Repository
class Versions {

    private static final String COLUMNS =
            "code, name_kk, name_ru, name_en, kind, parent, lower(valid) as since, upper(valid) - 1 as until";

    private final JdbcClient database;

    Versions(JdbcClient database) {
        this.database = database;
    }

    /// Lets one change of the tree happen at a time, until the transaction ends.
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('territory.version'))")
                .query((row, number) -> 0)
                .list();
    }

    /// A number that grows with every change.
    long edition() {
        return database.sql("select coalesce(max(id), 0) from territory.change")
                .query(Long.class)
                .single();
    }

    Optional<Territory> find(String code, LocalDate asOf) {
        return database.sql("select " + COLUMNS
                        + " from territory.version where code = :code and valid @> cast(:day as date)")
                .param("code", code)
                .param("day", asOf)
                .query(Versions::territory)
                .optional();
    }

    List<Territory> list(Collection<String> codes, LocalDate asOf) {
        return database.sql("select " + COLUMNS + """
                         from territory.version where code = any(:codes) and valid @> cast(:day as date) order by code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", asOf)
                .query(Versions::territory)
                .list();
    }

    List<Territory> children(@Nullable String parent, LocalDate asOf) {
        return database.sql("select " + COLUMNS + """
                         from territory.version
                        where parent is not distinct from cast(:parent as text) and valid @> cast(:day as date)
                        order by code
                        """)
                .param("parent", parent, Types.VARCHAR)
                .param("day", asOf)
                .query(Versions::territory)
                .list();
    }

    /// From the topmost down to the territory itself.
    List<Territory> path(String code, LocalDate asOf) {
        return database.sql("with recursive up as ("
                        + " select 0 as steps, version.* from territory.version"
                        + " where code = :code and valid @> cast(:day as date)"
                        + " union all select up.steps + 1, above.* from up join territory.version above"
                        + " on above.code = up.parent and above.valid @> cast(:day as date))"
                        + " select " + COLUMNS + " from up order by steps desc")
                .param("code", code)
                .param("day", asOf)
                .query(Versions::territory)
                .list();
    }

    List<String> known(Collection<String> codes) {
        return database.sql("select code from territory.territory where code = any(:codes) order by code")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static final String UNNAMED = """
            with recursive down as (
                select code, parent from territory.version
                where valid @> cast(:day as date) and parent is not distinct from cast(:below as text)
                union all
                select below.code, below.parent from down join territory.version below
                on below.parent = down.code and below.valid @> cast(:day as date)
            )
            """;

    List<Territory> unnamed(@Nullable String below, LocalDate asOf, int limit) {
        return database.sql(UNNAMED + "select " + COLUMNS + """
                         from territory.version
                        where name_kk = '' and valid @> cast(:day as date)
                          and (cast(:below as text) is null or code in (select code from down))
                        order by code limit :limit
                        """)
                .param("below", below, Types.VARCHAR)
                .param("day", asOf)
                .param("limit", limit)
                .query(Versions::territory)
                .list();
    }

    int countUnnamed(@Nullable String below, LocalDate asOf) {
        return database.sql(UNNAMED + """
                        select count(*) from territory.version
                        where name_kk = '' and valid @> cast(:day as date)
                          and (cast(:below as text) is null or code in (select code from down))
                        """)
                .param("below", below, Types.VARCHAR)
                .param("day", asOf)
                .query(Integer.class)
                .single();
    }

    /// How many territories are above each of these.
    Map<String, Integer> depths(Collection<String> codes, LocalDate asOf) {
        Map<String, Integer> depths = new TreeMap<>();
        database.sql("""
                        with recursive up as (
                            select code, parent, 0 as steps from territory.version
                            where code = any(:codes) and valid @> cast(:day as date)
                            union all
                            select up.code, above.parent, up.steps + 1 from up join territory.version above
                            on above.code = up.parent and above.valid @> cast(:day as date)
                        )
                        select code, max(steps) as depth from up group by code order by code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", asOf)
                .query((row, number) -> depths.put(row.getString("code"), row.getInt("depth")))
                .list();
        return depths;
    }

    List<String> within(String code, LocalDate asOf) {
        return database.sql("""
                        with recursive down as (
                            select code from territory.version where code = :code and valid @> cast(:day as date)
                            union all
                            select below.code from down join territory.version below
                            on below.parent = down.code and below.valid @> cast(:day as date)
                        )
                        select code from down order by code
                        """)
                .param("code", code)
                .param("day", asOf)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Territories of the tree that cannot be reached from its top on a day: a circle, when there are
    /// any.
    List<String> unreachable(LocalDate asOf) {
        return database.sql("""
                        with recursive down as (
                            select code from territory.version where parent is null and valid @> cast(:day as date)
                            union all
                            select below.code from down join territory.version below
                            on below.parent = down.code and below.valid @> cast(:day as date)
                        )
                        select code from territory.version where valid @> cast(:day as date)
                        except select code from down order by code
                        """)
                .param("day", asOf)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Versions that outlast their parents' time, from a day on.
    List<StagedTerritories.Obstacle> withoutParent(LocalDate from) {
        return database.sql("""
                        select version.code, version.parent from territory.version
                        where version.parent is not null
                          and not coalesce((select range_agg(above.valid) from territory.version above
                                            where above.code = version.parent)
                                           @> (version.valid * daterange(cast(:day as date), null)), false)
                        order by version.code
                        """)
                .param("day", from)
                .query((row, number) ->
                        new StagedTerritories.Obstacle(0, row.getString("code"), row.getString("parent")))
                .list();
    }

    /// Gives names to the versions in force on a day, where they differ and are not blank; what changed,
    /// by code.
    Map<String, String> name(Map<String, Names> names, LocalDate asOf) {
        Map<String, String> changes = new TreeMap<>();
        database.sql("""
                        with old as (
                            select version.id, version.code, name_kk, name_ru, name_en,
                                   coalesce(nullif(given.kk, ''), name_kk) as kk,
                                   coalesce(nullif(given.ru, ''), name_ru) as ru,
                                   coalesce(nullif(given.en, ''), name_en) as en
                            from unnest(cast(:codes as text[]), cast(:kk as text[]), cast(:ru as text[]),
                                        cast(:en as text[])) as given (code, kk, ru, en)
                            join territory.version on version.code = given.code and valid @> cast(:day as date)
                            for update of version
                        )
                        update territory.version set name_kk = old.kk, name_ru = old.ru, name_en = old.en
                        from old
                        where version.id = old.id
                          and (old.kk, old.ru, old.en) <> (old.name_kk, old.name_ru, old.name_en)
                        returning old.code, concat_ws(' | ', old.name_kk, old.name_ru, old.name_en) as before,
                                  concat_ws(' | ', old.kk, old.ru, old.en) as after
                        """)
                .param("codes", names.keySet().toArray(String[]::new))
                .param("kk", names.values().stream().map(Names::kk).toArray(String[]::new))
                .param("ru", names.values().stream().map(Names::ru).toArray(String[]::new))
                .param("en", names.values().stream().map(Names::en).toArray(String[]::new))
                .param("day", asOf)
                .query((row, number) ->
                        changes.put(row.getString("code"), row.getString("before") + " -> " + row.getString("after")))
                .list();
        return changes;
    }

    long change(String kind, LegalAct act, LocalDate effective, Instant recorded) {
        database.sql("""
                        insert into territory.act (name, number, day) values (:name, :number, :day)
                        on conflict do nothing
                        """)
                .param("name", act.name())
                .param("number", act.number())
                .param("day", act.day(), Types.DATE)
                .update();
        return database.sql("""
                        insert into territory.change (kind, act, effective, recorded)
                        select :kind, id, :effective, :recorded from territory.act
                        where name = :name and number = :number and day is not distinct from cast(:day as date)
                        returning id
                        """)
                .param("kind", kind)
                .param("effective", effective)
                .param("recorded", Timestamp.from(recorded))
                .param("name", act.name())
                .param("number", act.number())
                .param("day", act.day(), Types.DATE)
                .query(Long.class)
                .single();
    }

    static Territory territory(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Territory(
                row.getString("code"),
                new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                TerritoryKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getString("parent"),
                row.getObject("since", LocalDate.class),
                until);
    }
}
