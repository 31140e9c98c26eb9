package kz.aiqyn.rating.edition.life;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Computes previews, outside of any transaction, and hands them over to be kept.
@Component
public class EditionPreparation {

    private final Methodologies methodologies;
    private final Tasks tasks;
    private final Computation computation;
    private final EditionLife life;
    private final TransactionOperations transactions;

    EditionPreparation(
            Methodologies methodologies,
            Tasks tasks,
            Computation computation,
            EditionLife life,
            TransactionOperations transactions) {
        this.methodologies = methodologies;
        this.tasks = tasks;
        this.computation = computation;
        this.life = life;
        this.transactions = transactions;
    }

    /// Computes a period's preview by the version in force and keeps it.
    public Outcome<EditionRecord> prepare(String methodology, Period period, Progress progress) {
        return prepare(methodology, period, progress, edition -> {});
    }

    /// @param kept hears the edition's number within the transaction that keeps it
    public Outcome<EditionRecord> prepare(String methodology, Period period, Progress progress, LongConsumer kept) {
        Optional<MethodologyVersion> version = methodologies.inForce(methodology, period);
        if (version.isEmpty()) {
            return Outcome.refused(Phrase.of("edition.refused.no-version", methodology, period));
        }
        Tasks.Given given = tasks.now(version.get().document(), period);
        return switch (computation.compute(given.task(), progress)) {
            case Outcome.Refused<Computed>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Done<Computed>(Computed computed) -> {
                progress.at(Progress.Stage.STORING, 0, 0);
                yield Objects.requireNonNull(transactions.execute(status -> {
                    EditionRecord edition = life.prepare(computed, given.before());
                    kept.accept(edition.id());
                    return Outcome.done(edition);
                }));
            }
            case Outcome.Overtaken<Computed> overtaken -> throw new IllegalStateException("nobody else computes it");
        };
    }
}
