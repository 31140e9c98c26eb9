package kz.aiqyn.rating.edition.life;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
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
    private final Editions editions;
    private final TransactionOperations transactions;

    EditionPreparation(
            Methodologies methodologies,
            Tasks tasks,
            Computation computation,
            EditionLife life,
            Editions editions,
            TransactionOperations transactions) {
        this.methodologies = methodologies;
        this.tasks = tasks;
        this.computation = computation;
        this.life = life;
        this.editions = editions;
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
            return noVersion(methodology, period);
        }
        return keep(version.get(), period, progress, (computed, before) -> {
            EditionRecord edition = life.prepare(computed, before);
            kept.accept(edition.id());
            return edition;
        });
    }

    /// Computes a preview anew; it stays as it is when rated bodies may object to it meanwhile, or it is given up.
    public Outcome<EditionRecord> refresh(EditionRecord preview, Progress progress) {
        return methodologies
                .inForce(preview.methodology(), preview.period())
                .map(version -> keep(version, preview.period(), progress, (computed, before) -> {
                    editions.lock(preview.methodology(), preview.period());
                    EditionRecord now = editions.get(preview.id());
                    return now.state() == EditionState.PREVIEW ? life.prepare(computed, before) : now;
                }))
                .orElseGet(() -> noVersion(preview.methodology(), preview.period()));
    }

    private static Outcome<EditionRecord> noVersion(String methodology, Period period) {
        return Outcome.refused(Phrase.of("edition.refused.no-version", methodology, period));
    }

    private Outcome<EditionRecord> keep(
            MethodologyVersion version,
            Period period,
            Progress progress,
            BiFunction<Computed, OptionalLong, EditionRecord> write) {
        Tasks.Given given = tasks.kept(version.document(), period);
        return switch (computation.compute(given.task(), progress)) {
            case Outcome.Refused<Computed>(var fields, var whole) -> new Outcome.Refused<>(fields, whole);
            case Outcome.Done<Computed>(Computed computed) -> {
                progress.at(Progress.Stage.STORING, 0, 0);
                yield Outcome.done(
                        Objects.requireNonNull(transactions.execute(status -> write.apply(computed, given.before()))));
            }
            case Outcome.Overtaken<Computed> overtaken -> throw new IllegalStateException("nobody else computes it");
        };
    }
}
