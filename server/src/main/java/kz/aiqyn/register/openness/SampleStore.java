package kz.aiqyn.register.openness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Writes invented facts and sheets: by COPY, a table at a time.
@Repository
class SampleStore {

    private static final String SOURCE = "«Ашық үкімет» порталдары (ойдан шығарылған)"
            + " | Порталы «Открытого правительства» (вымышлено) | Portals of Open government (invented)";

    private final DataSource source;

    SampleStore(DataSource source) {
        this.source = source;
    }

    /// The rows of sheets and of what came of them, until they are written.
    static final class Sheets {

        private final List<@Nullable Object[]> findings = new ArrayList<>();
        private final List<@Nullable Object[]> resolutions = new ArrayList<>();
        private final List<@Nullable Object[]> outcomes = new ArrayList<>();

        void add(long assessment, int seat, List<Finding> sheet, Instant at) {
            sheet.forEach(
                    one -> findings.add(row(assessment, seat, one.item(), one.mark(), one.note(), one.link(), at)));
        }

        void resolved(long assessment, List<Resolution> resolved, Instant at) {
            resolved.forEach(one -> resolutions.add(row(assessment, one.item(), one.mark(), one.reason(), at)));
        }

        void came(long assessment, Collection<ItemOutcome> came, Instant at) {
            came.forEach(one -> outcomes.add(
                    row(assessment, one.item(), one.mark(), one.part(), one.whole(), one.got(), one.possible(), at)));
        }

        private static @Nullable Object[] row(@Nullable Object... cells) {
            return cells;
        }
    }

    void facts(List<SampleFact> facts) {
        CopiedRows.write(
                source,
                """
                copy openness.fact (organisation, kind, period, due, done, timely, printed, source, day, due_at, done_at,
                    timely_at, changed_at) from stdin
                """,
                rows -> facts.forEach(fact -> rows.row(
                        fact.organisation(),
                        Lifecycle.code(fact.kind()),
                        fact.quarter(),
                        fact.counts().due(),
                        fact.counts().done(),
                        fact.counts().timely(),
                        fact.printed(),
                        SOURCE,
                        fact.known(),
                        OpennessSample.start(fact.dueKnown()),
                        OpennessSample.start(fact.doneKnown()),
                        OpennessSample.start(fact.timelyKnown()),
                        OpennessSample.start(fact.known()))));
    }

    void sheets(Sheets sheets) {
        copy("""
                copy openness.finding (assessment, seat, item, mark, note, link, changed_at) from stdin
                """, sheets.findings);
        copy("""
                copy openness.resolution (assessment, item, mark, reason, changed_at) from stdin
                """, sheets.resolutions);
        copy("""
                copy openness.outcome (assessment, item, mark, part, whole, got, possible, changed_at) from stdin
                """, sheets.outcomes);
    }

    private void copy(String sql, List<@Nullable Object[]> rows) {
        CopiedRows.write(source, sql, copied -> rows.forEach(copied::row));
    }
}
