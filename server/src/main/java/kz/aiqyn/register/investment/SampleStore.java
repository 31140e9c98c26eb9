package kz.aiqyn.register.investment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes invented records: by COPY, a body at a time.
@Repository
class SampleStore {

    private final JdbcClient database;
    private final DataSource source;

    SampleStore(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    boolean isThere(String organisation) {
        return database.sql("select exists (select 1 from investment.project where organisation = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    private List<Long> numbers(String table, int count) {
        return database.sql("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", table)
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private void copy(String table, List<@Nullable Object[]> rows) {
        CopiedRows.write(source, "copy " + table + " from stdin", copied -> rows.forEach(copied::row));
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /// @return their numbers
    List<Long> projects(List<SampleProject> projects) {
        List<Long> ids = numbers("investment.project", projects.size());
        List<@Nullable Object[]> heads = new ArrayList<>();
        List<@Nullable Object[]> promises = new ArrayList<>();
        List<@Nullable Object[]> openings = new ArrayList<>();
        List<@Nullable Object[]> funds = new ArrayList<>();
        List<@Nullable Object[]> facts = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            SampleProject sample = projects.get(i);
            InvestmentProject project = sample.project();
            long id = ids.get(i);
            heads.add(head(id, project));
            for (SampleProject.Written<Promise> one : sample.promises()) {
                Promise row = one.row();
                promises.add(row(id, row.number(), row.saidOn(), row.due(), row.reason(), 0, 1, one.at()));
            }
            for (SampleProject.Written<Opening> one : sample.openings()) {
                openings.add(row(
                        id, one.row().number(), one.row().openedOn(), one.row().act(), 0, 1, one.at()));
            }
            for (YearFunds one : sample.funds()) {
                funds.add(row(
                        id,
                        one.year(),
                        Lifecycle.code(one.source()),
                        one.planned(),
                        one.made(),
                        0,
                        1,
                        project.changedAt()));
            }
            for (SampleProject.Written<QuarterFact> one : sample.facts()) {
                QuarterFact row = one.row();
                facts.add(row(
                        id, row.period(), row.jobsPlanned(), row.jobs(), row.invested(), row.note(), 0, 1, one.at()));
            }
        }
        copy("investment.project", heads);
        copy("investment.promise", promises);
        copy("investment.opening", openings);
        copy("investment.funds", funds);
        copy("investment.fact", facts);
        return ids;
    }

    private static @Nullable Object[] head(long id, InvestmentProject project) {
        Names names = project.names();
        ProjectPlace place = project.place();
        return row(
                id,
                project.organisation(),
                names.kk(),
                names.ru(),
                names.en(),
                Lifecycle.code(project.branch()),
                project.investor().name(),
                project.investor().key(),
                place.name(),
                place.latitude(),
                place.longitude(),
                project.promised().capacity(),
                project.promised().sum(),
                project.promised().jobs(),
                Lifecycle.code(project.stage()),
                project.life().remark(),
                project.life().endedOn(),
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                0,
                1,
                project.changedAt());
    }

    void zone(SampleGrounds.SampleZone sample) {
        Zone zone = sample.zone();
        long id = numbers("investment.zone", 1).getFirst();
        Span span = zone.span();
        copy(
                "investment.zone",
                List.<@Nullable Object[]>of(row(
                        id,
                        zone.organisation(),
                        zone.names().kk(),
                        zone.names().ru(),
                        zone.names().en(),
                        zone.place(),
                        zone.area(),
                        Zone.codes(zone.utilities()),
                        null,
                        span.since(),
                        span.until(),
                        span.sinceAt(),
                        span.untilAt(),
                        0,
                        1,
                        zone.changedAt())));
        List<@Nullable Object[]> plots = new ArrayList<>();
        for (Plot plot : sample.plots()) {
            plots.add(spanned(
                    zone.changedAt(), plot.span(), id, plot.number(), plot.area(), plot.tenant(), plot.project()));
        }
        copy("investment.plot", plots);
    }

    void enterprises(List<SampleGrounds.SampleEnterprise> samples) {
        List<Long> ids = numbers("investment.enterprise", samples.size());
        List<@Nullable Object[]> heads = new ArrayList<>();
        List<@Nullable Object[]> stood = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Enterprise enterprise = samples.get(i).enterprise();
            long id = ids.get(i);
            heads.add(spanned(
                    enterprise.changedAt(),
                    enterprise.span(),
                    id,
                    enterprise.organisation(),
                    enterprise.names().kk(),
                    enterprise.names().ru(),
                    enterprise.names().en(),
                    enterprise.bin(),
                    Lifecycle.code(enterprise.branch()),
                    null));
            for (Standstill standstill : samples.get(i).standstills()) {
                Span span = standstill.span();
                stood.add(row(
                        id,
                        span.since(),
                        span.until(),
                        standstill.reason(),
                        span.sinceAt(),
                        span.untilAt(),
                        0,
                        1,
                        enterprise.changedAt()));
            }
        }
        copy("investment.enterprise", heads);
        copy("investment.standstill", stood);
    }

    /// A row whose first cells are these, and then those of its span.
    private static @Nullable Object[] spanned(Instant changed, Span span, @Nullable Object... first) {
        @Nullable Object[] last = row(span.since(), span.until(), span.sinceAt(), span.untilAt(), 0, 1, changed);
        @Nullable Object[] cells = Arrays.copyOf(first, first.length + last.length);
        System.arraycopy(last, 0, cells, first.length, last.length);
        return cells;
    }
}
