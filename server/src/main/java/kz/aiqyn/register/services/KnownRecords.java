package kz.aiqyn.register.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Records as they were known at a moment.
@Repository
class KnownRecords {

    private static final int MONTHS = 3;

    private final JdbcClient database;

    KnownRecords(JdbcClient database) {
        this.database = database;
    }

    /// The monthly figures of a body's quarter.
    List<MonthFigure> figures(String organisation, Period quarter, Instant known) {
        String[] months = IntStream.range(0, MONTHS)
                .mapToObj(i -> Period.month(quarter.year(), quarter.start().getMonthValue() + i)
                        .toString())
                .toArray(String[]::new);
        return database.sql("""
                        select * from (
                            select distinct on (w.id) w.* from services.figure_was w
                            where w.organisation = :organisation and w.month = any(:months) and w.since <= :known
                            order by w.id, w.since desc, w.version desc) s
                        where not s.gone order by s.service, s.month
                        """)
                .param("organisation", organisation)
                .param("months", months)
                .param("known", Timestamp.from(known))
                .query((row, number) -> {
                    RecordRow read = new RecordRow(row);
                    return new MonthFigure(
                            read.id(),
                            read.text("organisation"),
                            read.text("service"),
                            Period.of(read.text("month")),
                            MonthFigures.counts(read),
                            read.version(),
                            read.changedAt());
                })
                .list();
    }

    /// The surveys of a body's quarter.
    List<Survey> surveys(String organisation, Period quarter, Instant known) {
        return database.sql("""
                        select * from (
                            select distinct on (w.id) w.* from services.survey_was w
                            where w.organisation = :organisation and w.period = :period and w.since <= :known
                            order by w.id, w.since desc, w.version desc) s
                        where not s.gone order by s.channel
                        """)
                .param("organisation", organisation)
                .param("period", quarter.toString())
                .param("known", Timestamp.from(known))
                .query((row, number) -> Surveys.survey(new RecordRow(row)))
                .list();
    }

    /// What inspections of a body's quarter found, with the points that were in force then.
    List<RecordsPage.FoundPoints> points(String organisation, Period quarter, Instant known) {
        return database.sql("""
                        with inspection as (
                            select distinct on (w.id) w.* from services.inspection_was w
                            where w.id in (select o.id from services.inspection_was o where o.organisation = :organisation)
                              and w.since <= :known
                            order by w.id, w.since desc, w.version desc),
                        breach as (
                            select distinct on (w.inspection, w.kind) w.* from services.breach_was w
                            where w.inspection in (select id from inspection) and w.since <= :known
                            order by w.inspection, w.kind, w.since desc, w.version desc),
                        kind as (
                            select distinct on (w.id) w.* from services.breach_kind_was w
                            where w.since <= :known
                            order by w.id, w.since desc, w.version desc)
                        select i.id, i.act, k.name_kk, k.name_ru, k.name_en, b.number, k.points as each
                        from inspection i
                        join breach b on b.inspection = i.id and not b.gone and b.number > 0
                        join lateral (
                            select v.name_kk, v.name_ru, v.name_en, v.points from kind v
                            where v.code = b.kind and v.valid_from <= i.day and not v.gone
                            order by v.valid_from desc limit 1) k on true
                        where not i.gone and i.organisation = :organisation and services.quarter_of(i.day) = :period
                        order by i.day, i.id, b.kind
                        """)
                .param("organisation", organisation)
                .param("period", quarter.toString())
                .param("known", Timestamp.from(known))
                .query((row, number) -> new RecordsPage.FoundPoints(
                        row.getLong("id"),
                        row.getString("act"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getInt("number"),
                        row.getBigDecimal("each")))
                .list();
    }
}
