package kz.aiqyn.base.territory.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a file beside the versions in force, in tables that live as long as the transaction.
@Repository
public class StagedTerritories {

    /// A row that cannot be taken.
    ///
    /// @param row in the file, 0 when it is not of the file
    /// @param code of the territory it is about
    /// @param other code of the territory that stands in the way
    public record Obstacle(long row, String code, String other) {}

    private static final String DIFFERENCE = """
            create temporary table difference on commit drop as
            with now as (
                select id, code, valid, parent, kind, name_kk, name_ru, name_en, closed_by
                from territory.version where valid @> cast(:day as date)
            ), pair as (
                select coalesce(staged.code, now.code) as code, coalesce(staged.row, 0) as row,
                       now.id as version, lower(now.valid) as since, now.closed_by,
                       coalesce(upper(now.valid), (
                           select min(lower(later.valid)) from territory.version later
                           where now.id is null and later.code = staged.code and lower(later.valid) > cast(:day as date)
                       )) as until,
                       staged.code is null as absent,
                       case when staged.code is null then now.parent else staged.parent end as parent,
                       coalesce(staged.kind, now.kind) as kind,
                       coalesce(nullif(staged.ru, ''), now.name_ru, '') as ru,
                       case when staged.kk <> '' then staged.kk
                            when staged.ru <> '' and staged.ru <> now.name_ru and now.name_ru <> '' then ''
                            else coalesce(now.name_kk, '') end as kk,
                       case when staged.en <> '' then staged.en
                            when staged.ru <> '' and staged.ru <> now.name_ru and now.name_ru <> '' then ''
                            else coalesce(now.name_en, '') end as en,
                       now.parent as old_parent, now.kind as old_kind,
                       now.name_kk as old_kk, now.name_ru as old_ru, now.name_en as old_en
                from staged full join now on now.code = staged.code
                where staged.code is not null or cast(:whole as boolean)
            )
            select *, case
                when absent then 'ended'
                when version is null then 'created'
                when parent is distinct from old_parent then 'moved'
                when ru <> old_ru and old_ru <> '' or kk <> old_kk and old_kk <> '' or en <> old_en and old_en <> ''
                    then 'renamed'
                when kind <> old_kind then 'altered'
                when ru <> old_ru or kk <> old_kk or en <> old_en then 'named'
                end as change
            from pair
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient database;

    public StagedTerritories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
    }

    /// Brings the rows into the database (COPY) and finds what differs from the versions of a day.
    public void stage(List<ClassifierRow> rows, LocalDate effective, boolean whole) {
        jdbc.execute("drop table if exists pg_temp.staged, pg_temp.difference");
        jdbc.execute("""
                create temporary table staged (
                    row bigint not null, code text primary key, parent text, kind text not null,
                    kk text not null, ru text not null, en text not null
                ) on commit drop
                """);
        CopiedRows.write(
                Objects.requireNonNull(jdbc.getDataSource()),
                "copy pg_temp.staged (row, code, parent, kind, kk, ru, en) from stdin",
                staged -> rows.forEach(row -> staged.row(
                        row.row(),
                        row.code(),
                        row.parent(),
                        row.kind().code(),
                        row.names().kk(),
                        row.names().ru(),
                        row.names().en())));
        jdbc.execute("analyze pg_temp.staged");
        database.sql(DIFFERENCE).param("day", effective).param("whole", whole).update();
    }

    /// All changes, those that weigh most first.
    public List<FileDifference.Line> lines() {
        return database.sql("""
                        select change, code, coalesce(old_kk, '') as old_kk, coalesce(old_ru, '') as old_ru,
                               coalesce(old_en, '') as old_en, kk, ru, en, coalesce(parent, '') as parent,
                               cast(row(version, since, until, old_parent, old_kind, kind) as text) as trace
                        from pg_temp.difference where change is not null
                        order by array_position(
                            array['ended', 'moved', 'renamed', 'altered', 'created', 'named'], change), code
                        """)
                .query((row, number) -> {
                    String change = row.getString("change");
                    return new FileDifference.Line(
                            change,
                            row.getString("code"),
                            new Names(row.getString("old_kk"), row.getString("old_ru"), row.getString("old_en")),
                            change.equals("ended")
                                    ? Names.NONE
                                    : new Names(row.getString("kk"), row.getString("ru"), row.getString("en")),
                            row.getString("parent"),
                            row.getString("trace"));
                })
                .list();
    }

    /// Rows whose parent is neither in the file nor a territory of the day.
    public List<Obstacle> orphans(LocalDate effective) {
        return database.sql("""
                        select row, code, parent from pg_temp.staged
                        where parent is not null
                          and not exists (select 1 from pg_temp.staged above where above.code = staged.parent)
                          and not exists (select 1 from territory.version
                                          where version.code = staged.parent and valid @> cast(:day as date))
                        order by row
                        """)
                .param("day", effective)
                .query((row, number) ->
                        new Obstacle(row.getLong("row"), row.getString("code"), row.getString("parent")))
                .list();
    }

    /// Territories that would end on the day on which they begin.
    public List<Obstacle> stillborn(LocalDate effective) {
        return database.sql("""
                        select row, code from pg_temp.difference
                        where change = 'ended' and since = cast(:day as date) order by code
                        """)
                .param("day", effective)
                .query((row, number) -> new Obstacle(row.getLong("row"), row.getString("code"), row.getString("code")))
                .list();
    }

    /// Makes the versions of the file's territories from the day on. Versions that begin on that day, and
    /// names that were only filled in, are put right where they are.
    public void apply(long change, LocalDate effective) {
        database.sql("""
                        insert into territory.territory (code)
                        select code from pg_temp.difference where change = 'created'
                        on conflict (code) do nothing
                        """).update();
        database.sql("""
                        with corrected as (
                            update territory.version
                            set parent = d.parent, kind = d.kind, name_kk = d.kk, name_ru = d.ru, name_en = d.en
                            from pg_temp.difference d
                            where version.id = d.version
                              and (d.change = 'named'
                                   or d.change in ('moved', 'renamed', 'altered') and d.since = cast(:day as date))
                        ), closed as (
                            update territory.version
                            set valid = daterange(lower(valid), cast(:day as date)), closed_by = :change
                            from pg_temp.difference d
                            where version.id = d.version and d.since < cast(:day as date)
                              and d.change in ('ended', 'moved', 'renamed', 'altered')
                        )
                        insert into territory.version
                            (code, valid, parent, kind, name_kk, name_ru, name_en, opened_by, closed_by)
                        select code, daterange(cast(:day as date), until), parent, kind, kk, ru, en, :change,
                               case when until is null then null else coalesce(closed_by, :change) end
                        from pg_temp.difference
                        where change = 'created'
                           or change in ('moved', 'renamed', 'altered') and since < cast(:day as date)
                        order by row
                        """).param("day", effective).param("change", change).update();
    }
}
