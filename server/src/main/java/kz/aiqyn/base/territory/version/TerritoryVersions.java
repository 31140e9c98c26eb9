package kz.aiqyn.base.territory.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.base.territory.RussianLetters;
import kz.aiqyn.base.territory.Territory;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.ListEdge;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of territories, and the changes that make them.
@Repository
public class TerritoryVersions {

    private static final String COLUMNS =
            "code, name_kk, name_ru, name_en, kind, parent, lower(valid) as since, upper(valid) - 1 as until";

    /// Who has no Kazakh keyboard finds by the nearest Russian letters.

    private final JdbcClient database;

    public TerritoryVersions(JdbcClient database) {
        this.database = database;
    }

    /// A number that grows with every change.
    public long edition() {
        return database.sql("select coalesce(max(id), 0) from territory.change")
                .query(Long.class)
                .single();
    }

    public Optional<Territory> find(String code, LocalDate asOf) {
        return database.sql("select " + COLUMNS
                        + " from territory.version where code = :code and valid @> cast(:day as date)")
                .param("code", code)
                .param("day", asOf)
                .query(TerritoryVersions::territory)
                .optional();
    }

    public List<Territory> list(Collection<String> codes, LocalDate asOf) {
        return database.sql("select " + COLUMNS + """
                         from territory.version where code = any(:codes) and valid @> cast(:day as date) order by code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", asOf)
                .query(TerritoryVersions::territory)
                .list();
    }

    public List<Territory> children(@Nullable String parent, LocalDate asOf) {
        return database.sql("select " + COLUMNS + """
                         from territory.version
                        where parent is not distinct from cast(:parent as text) and valid @> cast(:day as date)
                        order by code
                        """)
                .param("parent", parent, Types.VARCHAR)
                .param("day", asOf)
                .query(TerritoryVersions::territory)
                .list();
    }

    /// From the topmost down to the territory itself.
    public List<Territory> path(String code, LocalDate asOf) {
        return database.sql("with recursive up as ("
                        + " select 0 as steps, version.* from territory.version"
                        + " where code = :code and valid @> cast(:day as date)"
                        + " union all select up.steps + 1, above.* from up join territory.version above"
                        + " on above.code = up.parent and above.valid @> cast(:day as date))"
                        + " select " + COLUMNS + " from up order by steps desc")
                .param("code", code)
                .param("day", asOf)
                .query(TerritoryVersions::territory)
                .list();
    }

    public List<String> known(Collection<String> codes) {
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

    public Map<String, Names> lastNames(Collection<String> codes) {
        Map<String, Names> names = new TreeMap<>();
        database.sql("""
                        select distinct on (code) code, name_kk, name_ru, name_en from territory.version
                        where code = any(:codes) order by code, lower(valid) desc
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> names.put(
                        row.getString("code"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"))))
                .list();
        return names;
    }

    public List<Territory> search(String text, LocalDate asOf, ListEdge edge, int limit) {
        return database.sql(("select " + COLUMNS + """
                         from territory.version
                        where valid @> cast(:day as date)
                          and (starts_with(code, :text)
                               or position(translate(:text, :kazakh, :russian)
                                           in translate(lower(normalize(
                                                            name_kk || ' | ' || name_ru || ' | ' || name_en)),
                                                        :kazakh, :russian)) > 0)
                          and %s limit :limit
                        """).formatted(edge.sql("code", ":edge", false)))
                .param("edge", edge.key())
                .param("text", Spelling.fold(text))
                .param("kazakh", RussianLetters.KAZAKH)
                .param("russian", RussianLetters.RUSSIAN)
                .param("day", asOf)
                .param("limit", limit)
                .query(TerritoryVersions::territory)
                .list();
    }

    public List<Territory> unnamed(@Nullable String below, LocalDate asOf, int limit) {
        return database.sql(UNNAMED + "select " + COLUMNS + """
                         from territory.version
                        where name_kk = '' and valid @> cast(:day as date)
                          and (cast(:below as text) is null or code in (select code from down))
                        order by code limit :limit
                        """)
                .param("below", below, Types.VARCHAR)
                .param("day", asOf)
                .param("limit", limit)
                .query(TerritoryVersions::territory)
                .list();
    }

    public int countUnnamed(@Nullable String below, LocalDate asOf) {
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
    public Map<String, Integer> depths(Collection<String> codes, LocalDate asOf) {
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

    public List<String> within(String code, LocalDate asOf) {
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

    public static Territory territory(ResultSet row, int number) throws SQLException {
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
