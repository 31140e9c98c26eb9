package kz.aiqyn.oversight.meeting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// By which rules speakers are proposed, for each kind of meeting: all rules that any module has, as they were written
/// or as they are until somebody does.
@Repository
class SpeakerRules {

    static final int MOST = 20;
    private static final double LARGEST = 1_000_000_000;

    private final JdbcClient database;
    private final ObjectProvider<AttentionSource> sources;
    private final Audit audit;
    private final InstantSource clock;

    SpeakerRules(JdbcClient database, ObjectProvider<AttentionSource> sources, Audit audit, InstantSource clock) {
        this.database = database;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /// All rules, in the order of their modules.
    List<SpeakerRule> of(MeetingKind kind) {
        Map<String, SpeakerRule> written = new HashMap<>();
        database.sql("select rule, most, least, version from meeting.rule where kind = :kind")
                .param("kind", Lifecycle.code(kind))
                .query(row -> {
                    written.put(
                            row.getString("rule"),
                            new SpeakerRule(
                                    kind,
                                    row.getString("rule"),
                                    row.getInt("most"),
                                    row.getDouble("least"),
                                    row.getInt("version")));
                });
        return sources.orderedStream()
                .flatMap(source -> source.rules().stream())
                .map(rule -> written.getOrDefault(rule, SpeakerRule.unwritten(kind, rule)))
                .toList();
    }

    /// The rules in the fields of a form, a row for each.
    static Form form(List<SpeakerRule> rules) {
        return Form.EMPTY.withRows(rules.stream()
                .map(rule -> Form.EMPTY
                        .with("rule", rule.rule())
                        .with("most", Integer.toString(rule.most()))
                        .with("least", Form.number(rule.least()))
                        .with("version", Integer.toString(rule.version())))
                .toList());
    }

    /// Writes those that a form changes: all or none.
    @Transactional
    Outcome<MeetingKind> write(MeetingKind kind, Form form) {
        database.sql("lock table meeting.rule in share row exclusive mode").update();
        Map<String, SpeakerRule> known = new HashMap<>();
        of(kind).forEach(rule -> known.put(rule.rule(), rule));
        Map<String, Phrase> wrong = new TreeMap<>();
        List<SpeakerRule> changed = new ArrayList<>();
        List<Form> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            Form row = rows.get(i);
            SpeakerRule before = known.get(row.text("rule"));
            if (before == null) {
                return Outcome.refused(Phrase.of("meeting.refused.rule", row.text("rule")));
            }
            OptionalDouble least = row.number("least");
            if (!row.text("most").matches("\\d{1,2}") || Integer.parseInt(row.text("most")) > MOST) {
                wrong.put(Form.inRow(i, "most"), Phrase.of("meeting.refused.most", MOST, row.text("most")));
            } else if (least.isEmpty() || Math.abs(least.getAsDouble()) > LARGEST) {
                wrong.put(Form.inRow(i, "least"), row.noNumber("least", "meeting.refused.least"));
            } else {
                SpeakerRule after = new SpeakerRule(
                        kind, before.rule(), Integer.parseInt(row.text("most")), least.getAsDouble(), before.version());
                if (!after.equals(before)) {
                    if (row.version() != before.version()) {
                        return new Outcome.Overtaken<>(kind);
                    }
                    changed.add(after);
                }
            }
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        changed.forEach(after -> put(known.getOrDefault(after.rule(), after), after));
        return Outcome.done(kind);
    }

    private void put(SpeakerRule before, SpeakerRule after) {
        database.sql("""
                        insert into meeting.rule as kept (kind, rule, most, least, changed_at)
                        values (:kind, :rule, :most, :least, :at)
                        on conflict (kind, rule) do update
                        set most = :most, least = :least, changed_at = :at, version = kept.version + 1
                        """)
                .param("kind", Lifecycle.code(after.kind()))
                .param("rule", after.rule())
                .param("most", after.most())
                .param("least", BigDecimal.valueOf(after.least()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(AuditedOperation.of(
                "meeting.rule",
                "meeting.rules:" + Lifecycle.code(after.kind()),
                AuditedOperation.changes(fields(before), fields(after))));
    }

    private static Map<String, String> fields(SpeakerRule rule) {
        return Map.of("rule", rule.rule(), "most", Integer.toString(rule.most()), "least", Form.number(rule.least()));
    }
}
