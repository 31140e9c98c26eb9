package kz.aiqyn.rating.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.rating.collection.guard.Doubt;
import kz.aiqyn.rating.collection.guard.Judgement;
import kz.aiqyn.rating.collection.guard.MeasureSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Holds what an upload brings against what was imported before it, and keeps what somebody has to vouch for.
@Repository
class DoubtedValues {

    private static final int FETCHED = 10_000;

    /// Of every measure of an upload the numbers that hold before it, and its own behind them.
    private static final String SERIES = """
            with keyed as (
                select measure, organisation, period, position, number, row, null::bigint as import
                from collection.reading
                where upload = :upload and measure = any (:measures)
                union all
                select r.measure, r.organisation, r.period, r.position, r.number, r.row, c.number
                from collection.reading r join collection.confirmation c on c.upload = r.upload
                where r.measure = any (:measures)
                  and c.number < coalesce((select number from collection.confirmation where upload = :upload),
                                          9223372036854775807))
            select distinct on (measure, organisation, period, import is null)
                   measure, organisation, period, number, row, import is null as own
            from keyed
            order by measure, organisation, period, import is null, import desc, position desc
            """;

    private final JdbcClient database;
    private final DataSource source;

    DoubtedValues(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /// Finds out anew what is to be doubted of an upload. Within a transaction.
    ///
    /// @param declared its measures
    void find(long upload, Collection<Measure> declared) {
        List<ImportArchive.Doubted> found = new ArrayList<>();
        judge(
                upload,
                declared,
                (reading, judgement) -> judgement.doubts().stream()
                        .filter(doubt -> doubt.kind().isAsking())
                        .forEach(doubt -> found.add(
                                new ImportArchive.Doubted(reading.key(), reading.number(), reading.row(), doubt))));
        database.sql("delete from collection.doubt where upload = :upload")
                .param("upload", upload)
                .update();
        CopiedRows.write(source, """
                copy collection.doubt (upload, number, measure, period, organisation, row, value, kind, usual) from stdin
                """, rows -> {
            for (int i = 0; i < found.size(); i++) {
                ImportArchive.Doubted one = found.get(i);
                rows.row(
                        upload,
                        i,
                        one.key().measure(),
                        one.key().period().toString(),
                        one.key().organisation(),
                        one.row(),
                        one.number(),
                        one.doubt().kind().code(),
                        one.doubt().usual());
            }
        });
    }

    long count(long upload) {
        return database.sql("select count(*) from collection.doubt where upload = :upload")
                .param("upload", upload)
                .query(Long.class)
                .single();
    }

    /// The first of an upload's doubts, in the order of its measures.
    List<ImportArchive.Doubted> list(long upload, int limit) {
        return database.sql("""
                        select measure, period, organisation, row, value, kind, usual
                        from collection.doubt where upload = :upload order by number limit :limit
                        """)
                .param("upload", upload)
                .param("limit", limit)
                .query((row, number) -> new ImportArchive.Doubted(
                        new MeasureKey(
                                row.getString("organisation"),
                                row.getString("measure"),
                                Period.of(row.getString("period"))),
                        row.getDouble("value"),
                        row.getLong("row"),
                        new Doubt(Doubt.Kind.of(row.getString("kind")), row.getDouble("usual"))))
                .list();
    }

    /// What is found of the numbers that an upload changes or adds.
    Map<MeasureKey, Judgement> judged(long upload, Collection<Measure> of) {
        Map<MeasureKey, Judgement> judged = new HashMap<>();
        judge(upload, of, (reading, judgement) -> judged.put(reading.key(), judgement));
        return judged;
    }

    /// A number of the upload that differs from what there was.
    private record Reading(MeasureKey key, double number, long row) {}

    private void judge(long upload, Collection<Measure> of, BiConsumer<Reading, Judgement> to) {
        Map<String, Measure> declared = new TreeMap<>();
        of.forEach(measure -> declared.put(measure.code(), measure));
        OneMeasure[] now = {null};
        database.sql(SERIES)
                .param("upload", upload)
                .param("measures", declared.keySet().toArray(String[]::new))
                .withFetchSize(FETCHED)
                .query(row -> {
                    String code = row.getString("measure");
                    @Nullable OneMeasure before = now[0];
                    if (before == null || !before.code.equals(code)) {
                        if (before != null) {
                            before.tell(to);
                        }
                        now[0] = new OneMeasure(code, new MeasureSeries(Objects.requireNonNull(declared.get(code))));
                    }
                    now[0].add(
                            new MeasureKey(row.getString("organisation"), code, Period.of(row.getString("period"))),
                            row.getObject("number", Double.class),
                            row.getLong("row"),
                            row.getBoolean("own"));
                });
        if (now[0] != null) {
            now[0].tell(to);
        }
    }

    /// The numbers of one measure while they are read.
    private static final class OneMeasure {

        private final String code;
        private final MeasureSeries series;
        private final Map<MeasureKey, Double> known = new HashMap<>();
        private final List<Reading> own = new ArrayList<>();

        OneMeasure(String code, MeasureSeries series) {
            this.code = code;
            this.series = series;
        }

        void add(MeasureKey key, @Nullable Double number, long row, boolean isOwn) {
            if (number == null) {
                return;
            }
            series.put(key.organisation(), key.period(), number);
            if (!isOwn) {
                known.put(key, number);
            } else if (!number.equals(known.get(key))) {
                own.add(new Reading(key, number, row));
            }
        }

        void tell(BiConsumer<Reading, Judgement> to) {
            own.forEach(one -> to.accept(
                    one, series.judge(one.key().organisation(), one.key().period(), one.number())));
        }
    }
}
