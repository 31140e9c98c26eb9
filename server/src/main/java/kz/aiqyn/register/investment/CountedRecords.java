package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureUse;
import kz.aiqyn.measure.MeasureUses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The records behind a value, as they were when it became known: whose they were, how much, and which of their days
/// were written down.
@Repository
class CountedRecords {

    /// The state that a record or row had at a moment. What an import or a demonstration wrote later of earlier days
    /// has
    /// none then: its first state is taken, whose days say when each was known.
    private static final String ORDER = """
        (w.known_since <= :known) desc, case when w.known_since <= :known then w.known_since end desc,
        case when w.known_since <= :known then w.version end desc, w.known_since, w.version""";

    private static final String PROJECTS = """
        with project as (
            select distinct on (w.id) w.* from investment.project_was w
            where w.id in (select o.id from investment.project_was o where o.organisation = :organisation)
            order by w.id, %1$s),
        said as (
            select distinct on (r.project) r.project, r.due from investment.promise r
            where r.changed_at <= :known and (r.number = 1 or r.said_on < :january)
            order by r.project, r.number desc),
        came as (
            select distinct on (o.project) o.project, o.opened_on from investment.opening o
            where o.changed_at <= :known order by o.project, o.number desc),
        was as (
            select distinct on (w.project, w.period) w.project, w.period, w.jobs, w.gone from investment.fact_was w
            where w.since <= :known and w.period <= :period
            order by w.project, w.period, w.since desc, w.version desc),
        told as (
            select distinct on (w.project) w.project, w.jobs from was w where not w.gone
            order by w.project, w.period desc)
        select p.id, p.name_kk, p.name_ru, p.name_en, s.due as planned, c.opened_on as came, t.jobs as number
        from project p
        left join said s on s.project = p.id and s.due between :january and :end
            and (p.ended_on is null or p.ended_on >= :january)
        left join came c on c.project = p.id
        left join told t on t.project = p.id
        where p.organisation = :organisation and not p.gone
          and ((s.due is not null and (c.opened_on is null or c.opened_on >= :january) and :which <> 'opened')
               or (c.opened_on between :january and :end))
        order by coalesce(s.due, c.opened_on), p.id
        """.formatted(ORDER);

    private static final String ZONES = """
        with zone as (
            select distinct on (w.id) w.* from investment.zone_was w
            where w.id in (select o.id from investment.zone_was o where o.organisation = :organisation)
            order by w.id, %1$s),
        plot as (
            select distinct on (w.zone, w.number, w.since) w.* from investment.plot_was w
            where w.zone in (select id from zone)
            order by w.zone, w.number, w.since, %1$s)
        select z.id, z.name_kk, z.name_ru, z.name_en, z.since as planned, cast(null as date) as came,
               case :which when 'area' then z.area else coalesce((
                   select sum(t.area) from plot t
                   where t.zone = z.id and not t.gone and t.since <= :end and t.since_at <= :known
                     and (t.until is null or t.until > :end or t.until_at > :known)), 0) end as number
        from zone z
        where z.organisation = :organisation and not z.gone and z.since <= :end and z.since_at <= :known
          and (z.until is null or z.until > :end or z.until_at > :known)
        order by z.id
        """.formatted(ORDER);

    private static final String ENTERPRISES = """
        with enterprise as (
            select distinct on (w.id) w.* from investment.enterprise_was w
            where w.id in (select o.id from investment.enterprise_was o where o.organisation = :organisation)
            order by w.id, %1$s),
        standstill as (
            select distinct on (w.enterprise, w.since) w.* from investment.standstill_was w
            where w.enterprise in (select id from enterprise)
            order by w.enterprise, w.since, %1$s)
        select e.id, e.name_kk, e.name_ru, e.name_en, e.since as planned, s.since as came, cast(null as numeric) as number
        from enterprise e
        left join standstill s on s.enterprise = e.id and not s.gone and s.since <= :start and s.since_at <= :known
            and (s.until is null or s.until > :end or s.until_at > :known)
        where e.organisation = :organisation and not e.gone and e.since <= :end and e.since_at <= :known
          and (e.until is null or e.until > :end or e.until_at > :known)
          and (:which <> 'idle' or s.since is not null)
        order by s.since, e.id
        """.formatted(ORDER);

    private final JdbcClient database;
    private final Owners owners;
    private final MeasureUses uses;
    private final InstantSource clock;

    CountedRecords(JdbcClient database, Owners owners, MeasureUses uses, InstantSource clock) {
        this.database = database;
        this.owners = owners;
        this.uses = uses;
        this.clock = clock;
    }

    /// Which records a measure counts: the words of each kind are at `investment.records.<code>`.
    enum Kind {
        PROJECT("project", InvestmentCard.OPEN),
        ZONE("zone", InvestmentCard.OPEN + InvestmentCard.ZONES),
        ENTERPRISE("enterprise", InvestmentCard.OPEN + InvestmentCard.ENTERPRISES);

        private final String code;
        private final String local;

        Kind(String code, String local) {
            this.code = code;
            this.local = local;
        }

        String code() {
            return code;
        }

        String local() {
            return local;
        }

        static Kind of(String measure) {
            return measure.startsWith("projects") ? PROJECT : measure.startsWith("zones") ? ZONE : ENTERPRISE;
        }
    }

    /// A record that is counted.
    ///
    /// @param planned when a production was to open; since when a zone or an enterprise is there
    /// @param came when it opened, or since when it stands still; null when it did not
    /// @param number jobs or hectares; null where none are counted
    record Counted(
            long id,
            Names names,
            @Nullable LocalDate planned,
            @Nullable LocalDate came,
            @Nullable BigDecimal number) {}

    /// @param measure its names
    /// @param organisation the name of the body, whose code is `code`
    /// @param known the moment as of which the records are shown
    record Page(
            Names measure,
            Names organisation,
            String code,
            Period quarter,
            Instant known,
            Kind kind,
            List<Counted> records,
            List<MeasureUse.Use> uses) {

        Page {
            records = List.copyOf(records);
            uses = List.copyOf(uses);
        }

        BigDecimal sum() {
            return records.stream()
                    .map(Counted::number)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// Whether the body has a page among the published ratings.
        boolean isRated() {
            return uses.stream().anyMatch(use -> !use.standings().isEmpty());
        }

        long came() {
            return records.stream().filter(one -> one.came() != null).count();
        }
    }

    /// @param moment as of when the records were known; now when it is none
    Page page(String measure, String organisation, String period, String moment) {
        Names names =
                InvestmentMeasures.find(measure).orElseThrow(() -> Absent.of("investment.absent.measure", measure));
        Period quarter = Period.find(period)
                .filter(found -> found.kind() == PeriodKind.QUARTER)
                .orElseThrow(() -> Absent.of("investment.absent.quarter", period));
        owners.requireKnown(organisation);
        Instant known = moment(moment);
        return new Page(
                names,
                owners.name(organisation),
                organisation,
                quarter,
                known,
                Kind.of(measure),
                list(database, measure, organisation, quarter, known),
                uses.of(List.of(new MeasureKey(organisation, measure, quarter))));
    }

    private Instant moment(String text) {
        Instant now = clock.instant();
        try {
            Instant asked = text.isEmpty() ? now : Instant.parse(text);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeException e) { // no moment, so what is known now is shown
            return now;
        }
    }

    static List<Counted> list(JdbcClient database, String measure, String organisation, Period quarter, Instant known) {
        Kind kind = Kind.of(measure);
        String select = switch (kind) {
            case PROJECT -> PROJECTS;
            case ZONE -> ZONES;
            case ENTERPRISE -> ENTERPRISES;
        };
        String which = measure.substring(measure.indexOf('.') + 1).replace("jobs", "opened");
        return database.sql(select)
                .param("known", Timestamp.from(known))
                .param("january", Date.valueOf(LocalDate.of(quarter.year(), 1, 1)))
                .param("start", Date.valueOf(quarter.start()))
                .param("end", Date.valueOf(quarter.end()))
                .param("period", quarter.toString())
                .param("organisation", organisation)
                .param("which", which)
                .query((found, number) -> {
                    RecordRow row = new RecordRow(found);
                    return new Counted(
                            row.id(),
                            row.names("name"),
                            row.dayOrNull("planned"),
                            row.dayOrNull("came"),
                            row.decimalOrNull("number"));
                })
                .list();
    }
}
