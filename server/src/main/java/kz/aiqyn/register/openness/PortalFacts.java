package kz.aiqyn.register.openness;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts in the database.
@Repository
class PortalFacts extends RecordTable<PortalFact> {

    private static final RecordColumns<PortalFact> COLUMNS = RecordColumns.<PortalFact>of()
            .key("period", "organisation", "kind", "period")
            .column("organisation", PortalFact::organisation)
            .column("kind", PortalFact::kind)
            .column("period", fact -> fact.period().toString())
            .column("due", fact -> fact.counts().due())
            .column("done", fact -> fact.counts().done())
            .column("timely", fact -> fact.counts().timely())
            .column("printed", PortalFact::printed)
            .column("source", PortalFact::source)
            .column("day", PortalFact::day);

    private final JdbcClient database;

    PortalFacts(JdbcClient database) {
        super(database, "openness.fact", "openness.fact", COLUMNS, PortalFacts::fact);
        this.database = database;
    }

    private static PortalFact fact(RecordRow row) throws SQLException {
        return new PortalFact(
                row.id(),
                row.text("organisation"),
                row.word(FactKind.class, "kind"),
                Period.of(row.text("period")),
                counts(row),
                row.decimalOrNull("printed"),
                row.text("source"),
                row.day("day"),
                row.version(),
                row.changedAt());
    }

    private static Counts counts(RecordRow row) throws SQLException {
        return new Counts(row.number("due"), row.number("done"), row.numberOrNull("timely"));
    }

    /// The facts of bodies, the latest period first.
    List<PortalFact> list(List<String> organisations) {
        return list(read(" where organisation = any(:organisations) order by period desc, organisation, kind")
                .param("organisations", organisations.toArray(String[]::new)));
    }

    /// The counts of a body in a quarter, by kind.
    Map<FactKind, Counts> counted(String organisation, Period quarter) {
        return counted(List.of(organisation), quarter).getOrDefault(organisation, Map.of());
    }

    /// The same of many, in one statement.
    Map<String, Map<FactKind, Counts>> counted(List<String> organisations, Period quarter) {
        Map<String, Map<FactKind, Counts>> counted = new TreeMap<>();
        database.sql("""
                        select organisation, kind, due, done, timely from openness.counted
                        where organisation = any(:organisations) and period = :period
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("period", quarter.toString())
                .query(row -> {
                    counted.computeIfAbsent(row.getString("organisation"), any -> new EnumMap<>(FactKind.class))
                            .put(Lifecycle.of(FactKind.class, row.getString("kind")), counts(new RecordRow(row)));
                });
        return counted;
    }

    /// The facts behind a body's values of a quarter, as they were at a moment; those written only later
    /// as they first were.
    List<PortalFact> asOf(String organisation, FactKind kind, Period quarter, Instant moment) {
        return list(database.sql("""
                        select distinct on (id) id, organisation, kind, period, due, done, timely, printed, source, day, version,
                               changed_at
                        from openness.fact_was
                        where organisation = :organisation and kind = :kind and openness.quarter(period) = :quarter
                          and not gone
                        order by id, since > :moment, case when since <= :moment then since end desc, since
                        """)
                .param("organisation", organisation)
                .param("kind", Lifecycle.code(kind))
                .param("quarter", quarter.toString())
                .param("moment", Timestamp.from(moment)));
    }

    /// Whether a quarter is told of by months where this fact is of the quarter, or the other way round:
    /// counts would stand for each other twice.
    boolean isToldOtherwise(PortalFact fact) {
        return database.sql("""
                        select exists (
                            select 1 from openness.fact
                            where organisation = :organisation and kind = :kind and id <> :id
                              and openness.quarter(period) = :quarter
                              and (period = :quarter) <> (:period = :quarter))
                        """)
                .param("organisation", fact.organisation())
                .param("kind", Lifecycle.code(fact.kind()))
                .param("id", fact.id())
                .param("quarter", fact.quarter().toString())
                .param("period", fact.period().toString())
                .query(Boolean.class)
                .single();
    }
}
