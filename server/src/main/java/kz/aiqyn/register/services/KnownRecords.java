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

    /// What inspections of a body's quarter found, as it is now.
    List<RecordsPage.FoundPoints> points(String organisation, Period quarter) {
        return database.sql("""
                        select p.id, i.act, k.name_kk, k.name_ru, k.name_en, p.number, p.each
                        from services.penalised p
                        join services.inspection i on i.id = p.id
                        join lateral (
                            select v.name_kk, v.name_ru, v.name_en from services.breach_kind v
                            where v.code = p.kind and v.valid_from <= p.day order by v.valid_from desc limit 1) k on true
                        where p.organisation = :organisation and p.period = :period and p.number > 0
                        order by p.day, p.id, p.kind
                        """)
                .param("organisation", organisation)
                .param("period", quarter.toString())
                .query((row, number) -> new RecordsPage.FoundPoints(
                        row.getLong("id"),
                        row.getString("act"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getInt("number"),
                        row.getBigDecimal("each")))
                .list();
    }
}
