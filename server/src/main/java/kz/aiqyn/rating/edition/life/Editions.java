package kz.aiqyn.rating.edition.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Editions as they are kept.
@Repository
public class Editions {

    private static final String SELECT = """
            select e.id, e.methodology, e.version, e.period, e.revision, e.computation, e.opened_at,
                e.objections_until, e.published_at, e.reason_kk, e.reason_ru, e.reason_en, e.changed,
                case when e.state = 'PUBLISHED' and exists (
                    select from edition.edition later
                    where later.methodology = e.methodology and later.period = e.period
                      and later.state = 'PUBLISHED' and later.revision > e.revision)
                then 'SUPERSEDED' else e.state end as state
            from edition.edition e
            """;

    private static final String LAST_PUBLISHED = """
            e.state = 'PUBLISHED' and not exists (
                select from edition.edition later
                where later.methodology = e.methodology and later.period = e.period
                  and later.state = 'PUBLISHED' and later.revision > e.revision)
            """;

    private final JdbcClient database;

    public Editions(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    public Optional<EditionRecord> find(long id) {
        return database.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(Editions::read)
                .optional();
    }

    /// By what the audit names it; the latest, where one was given up and made anew.
    public Optional<EditionRecord> find(String methodology, Period period, int revision) {
        return database.sql(SELECT + """
                         where e.methodology = :methodology and e.period = :period and e.revision = :revision
                        order by e.id desc limit 1
                        """)
                .param("methodology", methodology)
                .param("period", period.toString())
                .param("revision", revision)
                .query(Editions::read)
                .optional();
    }

    /// Some editions, by number.
    public List<EditionRecord> list(Collection<Long> ids) {
        return database.sql(SELECT + " where e.id = any(:ids) order by e.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Editions::read)
                .list();
    }

    /// @throws Absent when there is none
    public EditionRecord get(long id) {
        return find(id).orElseThrow(() -> Absent.of("edition.absent.edition", id));
    }

    /// The edition, which nobody else changes until the transaction ends.
    ///
    /// @throws Absent when there is none
    public EditionRecord lock(long id) {
        database.sql("select id from edition.edition where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return get(id);
    }

    /// Lets one transaction at a time begin or publish editions of a period.
    public void lock(String methodology, Period period) {
        TransactionLock.hold(database, "edition/" + methodology + "/" + period);
    }

    /// The edition of a period that is being prepared.
    public Optional<EditionRecord> underWay(String methodology, Period period) {
        return database.sql(SELECT + """
                         where e.methodology = :methodology and e.period = :period and e.state in ('PREVIEW', 'OPEN')
                        """)
                .param("methodology", methodology)
                .param("period", period.toString())
                .query(Editions::read)
                .optional();
    }

    /// All that is being prepared, the latest period first.
    public List<EditionRecord> underWay() {
        return database.sql(SELECT + " where e.state in ('PREVIEW', 'OPEN')"
                        + " order by e.period_end desc, e.methodology, e.period")
                .query(Editions::read)
                .list();
    }

    /// The last revision published of a period.
    public Optional<EditionRecord> published(String methodology, Period period) {
        return database.sql(SELECT + " where e.methodology = :methodology and e.period = :period and " + LAST_PUBLISHED)
                .param("methodology", methodology)
                .param("period", period.toString())
                .query(Editions::read)
                .optional();
    }

    /// The last published revisions of a methodology, the latest period first, the coarser kind first.
    public List<EditionRecord> published(String methodology) {
        return database.sql(SELECT + " where e.methodology = :methodology and " + LAST_PUBLISHED
                        + " order by e.period_end desc, length(e.period) desc, e.period")
                .param("methodology", methodology)
                .query(Editions::read)
                .list();
    }

    /// All published revisions of a period, the latest first.
    public List<EditionRecord> revisions(String methodology, Period period) {
        return database.sql(SELECT + """
                         where e.methodology = :methodology and e.period = :period and e.state = 'PUBLISHED'
                        order by e.revision desc
                        """)
                .param("methodology", methodology)
                .param("period", period.toString())
                .query(Editions::read)
                .list();
    }

    /// Codes of methodologies with something published, the one of the most units first.
    public List<String> methodologies() {
        return database.sql("""
                        select e.methodology from edition.edition e
                        join edition.computation c on c.id = e.computation
                        where e.state = 'PUBLISHED' group by e.methodology
                        order by max(c.units) desc, e.methodology
                        """).query((row, number) -> row.getString(1)).list();
    }

    /// Every published revision of every period, in order of publication.
    public List<EditionRecord> allPublished() {
        return database.sql(SELECT + " where e.state = 'PUBLISHED' order by e.id")
                .query(Editions::read)
                .list();
    }

    /// @return the new edition's number
    public long begin(String methodology, String version, Period period, int revision, long computation) {
        return database.sql("""
                        insert into edition.edition (methodology, version, period, period_kind, period_end, revision,
                            state, computation)
                        values (:methodology, :version, :period, :kind, :end, :revision, 'PREVIEW', :computation)
                        returning id
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .param("kind", period.kind().code())
                .param("end", period.end())
                .param("revision", revision)
                .param("computation", computation)
                .query(Long.class)
                .single();
    }

    /// Gives an edition that is being prepared other results.
    public void recompute(long id, String version, long computation) {
        database.sql("""
                        update edition.edition set version = :version, computation = :computation,
                            changed = changed + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("version", version)
                .param("computation", computation)
                .update();
    }

    public void open(long id, Instant at, LocalDate until) {
        database.sql("""
                        update edition.edition set state = 'OPEN', opened_at = :at, objections_until = :until,
                            changed = changed + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until)
                .update();
    }

    /// Takes an edition back to where it was before it was opened, or gives it up.
    public void move(long id, EditionState state) {
        database.sql("""
                        update edition.edition set state = :state, changed = changed + 1
                        where id = :id
                        """).param("id", id).param("state", state.name()).update();
    }

    public void publish(long id, Instant at, Names reason) {
        database.sql("""
                        update edition.edition set state = 'PUBLISHED', published_at = :at, reason_kk = :kk,
                            reason_ru = :ru, reason_en = :en, changed = changed + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kk", reason.kk())
                .param("ru", reason.ru())
                .param("en", reason.en())
                .update();
    }

    /// The place that a rated unit has by an indicator alone; empty when it has none.
    public Optional<MeasureUse.Place> place(long computation, String unit, String indicator) {
        return place(database.sql("""
                        select r.place, (
                            select count(*) from edition.result o
                            where o.computation = r.computation and o.peer_group = r.peer_group
                              and o.node = r.node and o.place is not null) as among
                        from edition.unit u
                        join edition.node n on n.computation = u.computation and n.code = :indicator
                        join edition.result r on r.computation = u.computation and r.peer_group = u.peer_group
                            and r.unit = u.number and r.node = n.number
                        where u.computation = :computation and u.code = :unit and r.place is not null
                        """).param("indicator", indicator), computation, unit);
    }

    /// The place that a rated unit has in the whole; empty when it has none.
    public Optional<MeasureUse.Place> place(long computation, String unit) {
        return place(database.sql("""
                        select r.place, (
                            select count(*) from edition.result o
                            where o.computation = r.computation and o.peer_group = r.peer_group
                              and o.node = r.node and o.place is not null) as among
                        from edition.unit u
                        join edition.result r on r.computation = u.computation and r.peer_group = u.peer_group
                            and r.unit = u.number and r.node = 0
                        where u.computation = :computation and u.code = :unit and r.place is not null
                        """), computation, unit);
    }

    private static Optional<MeasureUse.Place> place(JdbcClient.StatementSpec asked, long computation, String unit) {
        return asked.param("computation", computation)
                .param("unit", unit)
                .query((row, number) -> new MeasureUse.Place(row.getInt("place"), row.getInt("among")))
                .optional();
    }

    /// Codes of the organisations that an edition rates.
    public List<String> rated(long computation) {
        return database.sql("select code from edition.unit where computation = :computation"
                        + " order by peer_group, number")
                .param("computation", computation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static EditionRecord read(ResultSet row, int number) throws SQLException {
        return new EditionRecord(
                row.getLong("id"),
                row.getString("methodology"),
                row.getString("version"),
                Period.of(row.getString("period")),
                row.getInt("revision"),
                EditionState.valueOf(row.getString("state")),
                row.getLong("computation"),
                instant(row, "opened_at"),
                row.getObject("objections_until", LocalDate.class),
                instant(row, "published_at"),
                new Names(row.getString("reason_kk"), row.getString("reason_ru"), row.getString("reason_en")),
                row.getInt("changed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
