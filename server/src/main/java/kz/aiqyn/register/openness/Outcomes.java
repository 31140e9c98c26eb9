package kz.aiqyn.register.openness;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.RecordRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What items came to when results were shown, in the database: facts that are corrected later change no
/// result.
@Repository
class Outcomes {

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    List<ItemOutcome> list(long assessment) {
        return list(List.of(assessment)).getOrDefault(assessment, List.of());
    }

    /// The same of many assessments, in one statement.
    Map<Long, List<ItemOutcome>> list(Collection<Long> assessments) {
        Map<Long, List<ItemOutcome>> outcomes = new TreeMap<>();
        database.sql("""
                        select assessment, item, mark, part, whole, got, possible from openness.outcome
                        where assessment = any(:assessments) order by assessment, item
                        """).param("assessments", assessments.toArray(Long[]::new)).query(found -> {
            RecordRow row = new RecordRow(found);
            outcomes.computeIfAbsent(row.number("assessment"), any -> new ArrayList<>())
                    .add(new ItemOutcome(
                            row.text("item"),
                            row.text("mark"),
                            row.numberOrNull("part"),
                            row.numberOrNull("whole"),
                            row.decimal("got"),
                            (int) row.number("possible")));
        });
        return outcomes;
    }

    /// Keeps what the items of an assessment came to, in place of what they came to before.
    void put(long assessment, Collection<ItemOutcome> outcomes, Instant now) {
        database.sql("delete from openness.outcome where assessment = :assessment")
                .param("assessment", assessment)
                .update();
        database.sql("""
                        insert into openness.outcome (assessment, item, mark, part, whole, got, possible, changed_at)
                        select :assessment, item, mark, part, whole, got, possible, :at
                        from unnest(cast(:items as text[]), cast(:marks as text[]), cast(:parts as bigint[]),
                                    cast(:wholes as bigint[]), cast(:got as numeric[]), cast(:possible as integer[]))
                            as given (item, mark, part, whole, got, possible)
                        """)
                .param("assessment", assessment)
                .param("items", outcomes.stream().map(ItemOutcome::item).toArray(String[]::new))
                .param("marks", outcomes.stream().map(ItemOutcome::mark).toArray(String[]::new))
                .param("parts", outcomes.stream().map(ItemOutcome::part).toArray(Long[]::new))
                .param("wholes", outcomes.stream().map(ItemOutcome::whole).toArray(Long[]::new))
                .param(
                        "got",
                        outcomes.stream().map(one -> one.got().toPlainString()).toArray(String[]::new))
                .param("possible", outcomes.stream().map(ItemOutcome::possible).toArray(Integer[]::new))
                .param("at", Timestamp.from(now))
                .update();
    }
}
