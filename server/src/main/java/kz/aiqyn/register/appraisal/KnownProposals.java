package kz.aiqyn.register.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kz.aiqyn.base.keeping.RecordRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposals as they were known at a moment, beside the norms and like projects that were known then. What is beyond
/// them is found as the view `judged` finds it of what is known now.
@Repository
class KnownProposals {

    private static final String KNOWN = """
            with call as (
                select distinct on (w.id) w.* from appraisal.call_was w where w.since <= :known
                order by w.id, w.since desc, w.version desc),
            proposal as (
                select distinct on (w.id) w.* from appraisal.proposal_was w where w.since <= :known
                order by w.id, w.since desc, w.version desc),
            cost as (
                select distinct on (w.proposal, w.year) w.* from appraisal.cost_was w where w.since <= :known
                order by w.proposal, w.year, w.since desc, w.version desc),
            norm as (
                select distinct on (w.id) w.* from appraisal.norm_was w where w.since <= :known
                order by w.id, w.since desc, w.version desc),
            costed as (
                select p.*, c.year, coalesce(t.total, 0) as total, round(coalesce(t.total, 0) / p.capacity, 3) as unit_cost
                from proposal p
                join call c on c.id = p.call and not c.gone
                left join (select proposal, sum(amount) as total from cost where not gone group by proposal) t
                    on t.proposal = p.id
                where not p.gone),
            asked as (
                select o.*, n.cost as norm, a.projects, a.high
                from costed o
                left join lateral (
                    select v.cost from norm v
                    where v.kind = o.kind and v.unit = o.unit and not v.gone and v.valid_from <= make_date(o.year, 1, 1)
                    order by v.valid_from desc limit 1) n on true
                left join lateral (
                    select count(*) as projects,
                           round(cast(percentile_cont(0.75) within group (order by e.unit_cost) as numeric), 3) as high
                    from costed e
                    where e.kind = o.kind and e.unit = o.unit and e.year between o.year - 9 and o.year and e.total > 0) a
                    on true
                where o.organisation = :organisation and o.year = :year)
            select id, name_kk, name_ru, name_en, state, unit, total, unit_cost, norm,
                   round(coalesce(least(
                       case when norm is not null then greatest(0, total - norm * capacity) end,
                       case when projects >= 5 then greatest(0, total - high * capacity) end), 0), 3) as overrun
            from asked order by total desc, id
            """;

    private final JdbcClient database;

    KnownProposals(JdbcClient database) {
        this.database = database;
    }

    /// Those of a body in the calls of a year.
    List<RecordsPage.Known> list(String organisation, int year, Instant known) {
        return database.sql(KNOWN)
                .param("organisation", organisation)
                .param("year", year)
                .param("known", Timestamp.from(known))
                .query((row, number) -> {
                    RecordRow read = new RecordRow(row);
                    return new RecordsPage.Known(
                            read.id(),
                            read.names("name"),
                            read.word(ProposalState.class, "state"),
                            read.text("unit"),
                            read.decimal("total"),
                            read.decimal("unit_cost"),
                            read.decimalOrNull("norm"),
                            read.decimal("overrun"));
                })
                .list();
    }
}
