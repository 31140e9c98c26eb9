package kz.aiqyn.base.territory.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryVersion;
import kz.aiqyn.base.territory.Whereabouts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of territories: their versions with the changes that made them, and who took whose place.
@Repository
class TerritoryHistories {

    /// A place is left when it is followed by a later succession; those that are not left and in force on
    /// the day remain. A territory that keeps its code but gives land away succeeds itself.
    private static final String FORWARD = """
            with recursive step as (
                select succession.predecessor, succession.successor, succession.divided,
                       change.effective, change.id
                from territory.succession join territory.change on change.id = succession.change
                where change.effective > cast(:then as date) and change.effective <= cast(:day as date)
            ), place as (
                select version.code, false as divided, cast(:then as date) as since, 0::bigint as change
                from territory.version where code = :code and valid @> cast(:then as date)
                union
                select step.successor, place.divided or step.divided, step.effective, step.id
                from place join step on step.predecessor = place.code
                 and (step.effective, step.id) > (place.since, place.change)
                 and (step.effective, step.id) = (
                     select next.effective, next.id from step next
                     where next.predecessor = place.code and (next.effective, next.id) > (place.since, place.change)
                     order by next.effective, next.id limit 1)
            )
            select place.code, bool_or(place.divided) as divided from place
            where not exists (select 1 from step where step.predecessor = place.code
                              and (step.effective, step.id) > (place.since, place.change))
              and exists (select 1 from territory.version
                          where version.code = place.code and valid @> cast(:day as date))
            group by place.code order by place.code
            """;

    /// The same, back in time: a whole that came of several is made of them all; a part that came of a
    /// division has no numbers of its own before it.
    private static final String BACKWARD = """
            with recursive step as (
                select succession.predecessor, succession.successor, succession.divided,
                       change.effective, change.id
                from territory.succession join territory.change on change.id = succession.change
                where change.effective > cast(:day as date) and change.effective <= cast(:then as date)
            ), place as (
                select version.code, false as divided, cast(:then as date) + 1 as since, 0::bigint as change
                from territory.version where code = :code and valid @> cast(:then as date)
                union
                select step.predecessor, place.divided or step.divided, step.effective, step.id
                from place join step on step.successor = place.code
                 and (step.effective, step.id) < (place.since, place.change)
                 and (step.effective, step.id) = (
                     select next.effective, next.id from step next
                     where next.successor = place.code and (next.effective, next.id) < (place.since, place.change)
                     order by next.effective desc, next.id desc limit 1)
            )
            select place.code, bool_or(place.divided) as divided from place
            where not exists (select 1 from step where step.successor = place.code
                              and (step.effective, step.id) < (place.since, place.change))
              and exists (select 1 from territory.version
                          where version.code = place.code and valid @> cast(:day as date))
            group by place.code order by place.code
            """;

    private final JdbcClient database;

    TerritoryHistories(JdbcClient database) {
        this.database = database;
    }

    List<TerritoryVersion> list(String code) {
        return database.sql("""
                        with event as (
                            select change.id, change.kind, change.effective, act.name, act.number, act.day,
                                   array(select predecessor from territory.succession
                                         where succession.change = change.id and successor = :code
                                         order by predecessor) as predecessors,
                                   array(select successor from territory.succession
                                         where succession.change = change.id and predecessor = :code
                                         order by successor) as successors
                            from territory.change join territory.act on act.id = change.act
                            where change.id in (select opened_by from territory.version where code = :code
                                                union select closed_by from territory.version where code = :code)
                        )
                        select version.code, version.name_kk, version.name_ru, version.name_en, version.kind,
                               version.parent, lower(version.valid) as since, upper(version.valid) - 1 as until,
                               began.id as began_id, began.kind as began_kind, began.effective as began_effective,
                               began.name as began_name, began.number as began_number, began.day as began_day,
                               began.predecessors as began_predecessors, began.successors as began_successors,
                               ended.id as ended_id, ended.kind as ended_kind, ended.effective as ended_effective,
                               ended.name as ended_name, ended.number as ended_number, ended.day as ended_day,
                               ended.predecessors as ended_predecessors, ended.successors as ended_successors
                        from territory.version
                        join event began on began.id = version.opened_by
                        left join event ended on ended.id = version.closed_by
                        where version.code = :code order by version.valid desc
                        """)
                .param("code", code)
                .query((row, number) -> new TerritoryVersion(
                        TerritoryVersions.territory(row, number),
                        event(row, "began").orElseThrow(),
                        event(row, "ended").orElse(null)))
                .list();
    }

    private static Optional<TerritoryVersion.Event> event(ResultSet row, String side) throws SQLException {
        String kind = row.getString(side + "_kind");
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(new TerritoryVersion.Event(
                row.getLong(side + "_id"),
                kind,
                new LegalAct(
                        row.getString(side + "_name"),
                        row.getString(side + "_number"),
                        row.getObject(side + "_day", LocalDate.class)),
                row.getObject(side + "_effective", LocalDate.class),
                texts(row, side + "_predecessors"),
                texts(row, side + "_successors")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /// Follows who took whose place between two days, forward in time, or backward when the day asked
    /// about is the earlier one.
    Whereabouts whereabouts(String code, LocalDate then, LocalDate day) {
        return day.isBefore(then) ? whereabouts(BACKWARD, code, then, day) : whereabouts(FORWARD, code, then, day);
    }

    private Whereabouts whereabouts(String sql, String code, LocalDate then, LocalDate day) {
        record Place(String code, boolean divided) {}
        List<Place> places = database.sql(sql)
                .param("code", code)
                .param("then", then)
                .param("day", day)
                .query((row, number) -> new Place(row.getString("code"), row.getBoolean("divided")))
                .list();
        return new Whereabouts(
                places.stream().map(Place::code).toList(), places.stream().anyMatch(Place::divided));
    }
}
