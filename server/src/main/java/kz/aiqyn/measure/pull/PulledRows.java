package kz.aiqyn.measure.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.Evidence;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import kz.aiqyn.measure.store.PanelColumns;
import kz.aiqyn.measure.store.ValueOrigins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.Assert;

/// Writes what a source emits into the pull's temporary tables, some hundred thousand rows at a time.
final class PulledRows implements MeasureSink {

    private static final int FULL = 250_000;

    private final MeasureQuery query;
    private final Map<PanelColumns.Of, Integer> columns;
    private final PanelColumns numbers;
    private final JdbcClient database;
    private final DataSource source;
    private final Map<String, Integer> organisations;
    private final List<Row> rows = new ArrayList<>();
    private final ValueOrigins places;
    private final Set<String> given = new TreeSet<>();

    PulledRows(
            MeasureQuery query,
            Map<PanelColumns.Of, Integer> columns,
            PanelColumns numbers,
            JdbcClient database,
            DataSource source) {
        this.query = query;
        this.columns = columns;
        this.numbers = numbers;
        this.database = database;
        this.source = source;
        this.organisations = numbers.organisations();
        this.places = new ValueOrigins(database);
    }

    private record Row(int column, String organisation, ContributedValue contribution, Evidence evidence) {}

    /// What a source opens its records by.
    private record Opening(String query, Instant knownAt) {}

    MeasureQuery query() {
        return query;
    }

    /// Numbers of the columns asked for.
    List<Integer> columns() {
        return columns.entrySet().stream()
                .filter(column -> query.periods().contains(column.getKey().period()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Numbers of the organisations asked for, of those that any value names.
    List<Integer> organisations() {
        return query.organisations().stream()
                .filter(organisations::containsKey)
                .map(organisations::get)
                .toList();
    }

    @Override
    public void accept(MeasureKey key, ContributedValue contribution, Evidence from) {
        if (!query.covers(key)) {
            throw new IllegalArgumentException("%s was not asked for; asked were %s".formatted(key, query));
        }
        Integer column = columns.get(new PanelColumns.Of(key.measure(), key.period()));
        Assert.state(column != null, () -> "no column of " + key);
        if (contribution instanceof ContributedValue.Value) {
            given.add(key.measure());
        }
        rows.add(new Row(column, key.organisation(), contribution, from));
        if (rows.size() >= FULL) {
            flush();
        }
    }

    /// Codes of the measures that any number was given of.
    Set<String> given() {
        return given;
    }

    /// Writes what is still held.
    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        Map<Opening, Long> openings = openings();
        if (rows.stream().anyMatch(row -> !organisations.containsKey(row.organisation()))) {
            organisations.putAll(numbers.learn(
                    rows.stream().map(Row::organisation).distinct().toList()));
        }
        places.learn(rows.stream().map(row -> row.evidence().origin()).toList());
        CopiedRows.write(
                source,
                "copy pulled_evidence (id, query, known_at) from stdin",
                to -> openings.forEach((opening, id) -> to.row(id, opening.query(), opening.knownAt())));
        CopiedRows.write(
                source,
                "copy pulled (panel_column, organisation, number, missing, preliminary, evidence, place, row) from stdin",
                to -> rows.forEach(row -> write(row, openings.getOrDefault(opening(row), 0L), to)));
        rows.clear();
    }

    private Map<Opening, Long> openings() {
        Map<Opening, Long> openings = new LinkedHashMap<>();
        rows.forEach(row -> openings.put(opening(row), 0L));
        List<Long> ids = database.sql("""
                        select nextval(pg_get_serial_sequence('measure.evidence', 'id'))
                        from generate_series(1, :count)
                        """)
                .param("count", openings.size())
                .query((row, number) -> row.getLong(1))
                .list();
        Iterator<Long> next = ids.iterator();
        openings.replaceAll((opening, none) -> next.next());
        return openings;
    }

    private static Opening opening(Row row) {
        return new Opening(row.evidence().query(), row.evidence().knownAt());
    }

    private void write(Row row, long evidence, CopiedRows to) {
        Object number = row.contribution() instanceof ContributedValue.Value value ? value.number() : null;
        Object missing = row.contribution() instanceof ContributedValue.Missing none ? none.reason() : null;
        boolean preliminary = row.contribution().status() == Status.PRELIMINARY;
        Origin origin = row.evidence().origin();
        to.row(
                row.column(),
                organisations.get(row.organisation()),
                number,
                missing,
                preliminary,
                evidence,
                places.number(origin),
                origin.row());
    }
}
