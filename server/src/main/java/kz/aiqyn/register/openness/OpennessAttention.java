package kz.aiqyn.register.openness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.PendingTask;
import kz.aiqyn.base.identity.PendingTasks;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.record.Attention;
import kz.aiqyn.base.record.AttentionSource;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Bodies whose openness is low or fell, and whose residents wait for an answer; and what waits for
/// checkers, for those who decide and for the bodies themselves.
@Component
@Order(45)
class OpennessAttention implements AttentionSource, PendingTasks {

    private final OpennessTotals totals;
    private final Assessments assessments;
    private final OpennessSettings settings;
    private final Access access;

    OpennessAttention(OpennessTotals totals, Assessments assessments, OpennessSettings settings, Access access) {
        this.totals = totals;
        this.assessments = assessments;
        this.settings = settings;
        this.access = access;
    }

    @Override
    public List<String> rules() {
        return List.of("openness.attention.low", "openness.attention.fallen", "openness.attention.unanswered");
    }

    @Override
    public List<Attention> attention(LocalDate day, Scope scope) {
        return totals.pressing(day, scope, settings).stream()
                .map(this::attention)
                .sorted()
                .toList();
    }

    private Attention attention(OpennessTotals.Pressing one) {
        String key = "openness.attention." + one.rule();
        boolean asked = one.rule().equals("unanswered");
        String local = OpennessCard.STAFF
                + (asked
                        ? OpennessCard.FACTS + "?facet=unanswered&organisation="
                        : OpennessCard.OVERVIEW + "?organisation=")
                + one.organisation();
        double weight = one.number().doubleValue();
        return new Attention(
                one.organisation(),
                key,
                why(one, settings),
                one.rule().equals("low") ? settings.low() - weight : weight,
                local);
    }

    /// What was found, in words with its numbers.
    static Phrase why(OpennessTotals.Pressing one, OpennessSettings by) {
        String key = "openness.attention." + one.rule() + ".figures";
        return switch (one.rule()) {
            case "low" -> Phrase.of(key, one.period(), one.number(), by.low());
            case "fallen" -> Phrase.of(key, one.period(), one.number());
            default -> Phrase.of(key, one.period(), one.number().longValueExact());
        };
    }

    @Override
    public List<PendingTask> tasks() {
        List<PendingTask> tasks = new ArrayList<>();
        long owed = access.person()
                .filter(person -> access.may(OpennessRights.CHECK))
                .map(person -> assessments.owed(person.login()))
                .orElse(0L);
        if (owed > 0) {
            tasks.add(
                    PendingTask.of(Phrase.of("openness.waiting.sheets", owed), OpennessCard.STAFF + "?state=checking"));
        }
        assessments
                .shown(access.scope(OpennessRights.OBJECT))
                .forEach((until, count) -> tasks.add(new PendingTask(
                        Phrase.of("openness.waiting.reply", count), OpennessCard.STAFF + "?facet=shown", until)));
        long objected = assessments.objected(access.scope(OpennessRights.DECIDE));
        if (objected > 0) {
            tasks.add(PendingTask.of(
                    Phrase.of("openness.waiting.answers", objected), OpennessCard.STAFF + "?facet=objected"));
        }
        return tasks;
    }
}
