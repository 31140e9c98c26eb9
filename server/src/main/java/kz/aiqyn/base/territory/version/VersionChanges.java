package kz.aiqyn.base.territory.version;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes of versions: which begin, which end, who takes whose place, by which act.
@Repository
public class VersionChanges {

    private final JdbcClient database;

    public VersionChanges(JdbcClient database) {
        this.database = database;
    }

    /// Lets one change of the tree happen at a time, until the transaction ends.
    public void lock() {
        TransactionLock.hold(database, "territory.version");
    }

    /// Territories of the tree that cannot be reached from its top on a day: a circle, when there are
    /// any.
    public List<String> unreachable(LocalDate asOf) {
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
    public List<StagedTerritories.Obstacle> withoutParent(LocalDate from) {
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
    public List<FileDifference.Line> name(Map<String, Names> names, LocalDate asOf) {
        return database
                .sql("""
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
                        returning old.code, old.name_kk, old.name_ru, old.name_en, old.kk, old.ru, old.en
                        """)
                .param("codes", names.keySet().toArray(String[]::new))
                .param("kk", names.values().stream().map(Names::kk).toArray(String[]::new))
                .param("ru", names.values().stream().map(Names::ru).toArray(String[]::new))
                .param("en", names.values().stream().map(Names::en).toArray(String[]::new))
                .param("day", asOf)
                .query((row, number) -> {
                    Names before =
                            new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
                    Names after = new Names(row.getString("kk"), row.getString("ru"), row.getString("en"));
                    return new FileDifference.Line(
                            isFilledIn(before, after) ? "named" : "renamed", row.getString("code"), before, after, "");
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(FileDifference.Line::code))
                .toList();
    }

    private static boolean isFilledIn(Names before, Names after) {
        return Stream.of(Language.values())
                .allMatch(language -> before.exactly(language).isEmpty()
                        || before.exactly(language).equals(after.exactly(language)));
    }

    public long change(String kind, LegalAct act, LocalDate effective, Instant recorded) {
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

    /// Ends the versions of these codes that are in force on a day, the day before it.
    public void close(Collection<String> codes, LocalDate day, long change) {
        database.sql("""
                        update territory.version
                        set valid = daterange(lower(valid), cast(:day as date)), closed_by = :change
                        where code = any(:codes) and valid @> cast(:day as date)
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .param("change", change)
                .update();
    }

    /// Begins a version that holds from a day on.
    public void open(TerritoryChange.Born born, LocalDate day, long change) {
        database.sql("""
                        insert into territory.territory (code) values (:code) on conflict (code) do nothing
                        """).param("code", born.code()).update();
        database.sql("""
                        insert into territory.version (code, valid, parent, kind, name_kk, name_ru, name_en, opened_by)
                        values (:code, daterange(cast(:day as date), null), :parent, :kind, :kk, :ru, :en, :change)
                        """)
                .param("code", born.code())
                .param("day", day)
                .param("parent", born.parent(), Types.VARCHAR)
                .param("kind", born.kind().code())
                .param("kk", born.names().kk())
                .param("ru", born.names().ru())
                .param("en", born.names().en())
                .param("change", change)
                .update();
    }

    /// Brings territories under others from a day on, by code of the territory and of its new parent.
    public void place(Map<String, String> parents, LocalDate day, long change) {
        database.sql("""
                        with given as (
                            select code, parent from unnest(cast(:codes as text[]), cast(:parents as text[]))
                                as given (code, parent)
                        ), corrected as (
                            update territory.version set parent = given.parent from given
                            where version.code = given.code and valid @> cast(:day as date)
                              and lower(valid) = cast(:day as date)
                        ), old as (
                            select version.id, version.code, upper(valid) as until, given.parent, kind,
                                   name_kk, name_ru, name_en, closed_by
                            from territory.version join given on given.code = version.code
                            where valid @> cast(:day as date) and lower(valid) < cast(:day as date)
                        ), closed as (
                            update territory.version
                            set valid = daterange(lower(valid), cast(:day as date)), closed_by = :change
                            from old where version.id = old.id
                        )
                        insert into territory.version
                            (code, valid, parent, kind, name_kk, name_ru, name_en, opened_by, closed_by)
                        select code, daterange(cast(:day as date), until), parent, kind, name_kk, name_ru, name_en,
                               :change, closed_by
                        from old order by code
                        """)
                .param("codes", parents.keySet().toArray(String[]::new))
                .param("parents", parents.values().toArray(String[]::new))
                .param("day", day)
                .param("change", change)
                .update();
    }

    public void succeed(long change, String predecessor, String successor, boolean divided) {
        database.sql("""
                        insert into territory.succession (change, predecessor, successor, divided)
                        values (:change, :predecessor, :successor, :divided)
                        """)
                .param("change", change)
                .param("predecessor", predecessor)
                .param("successor", successor)
                .param("divided", divided)
                .update();
    }

    /// Those of the codes that are in force on a day or later.
    public List<String> takenFrom(Collection<String> codes, LocalDate day) {
        return database.sql("""
                        select distinct code from territory.version
                        where code = any(:codes) and valid && daterange(cast(:day as date), null) order by code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
