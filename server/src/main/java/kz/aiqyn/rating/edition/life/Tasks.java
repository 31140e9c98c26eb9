package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.compute.Earlier;
import kz.aiqyn.rating.edition.compute.Task;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.stereotype.Component;

/// What is to be computed for a period: the values known now, the registry as it was on the period's last day, and what
/// was published of the period before.
@Component
public class Tasks {

    private final Methodologies methodologies;
    private final Organisations organisations;
    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final Measures measures;
    private final EditionSettings settings;

    Tasks(
            Methodologies methodologies,
            Organisations organisations,
            Editions editions,
            Computations computations,
            StoredEditions stored,
            Measures measures,
            EditionSettings settings) {
        this.methodologies = methodologies;
        this.organisations = organisations;
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.measures = measures;
        this.settings = settings;
    }

    /// A task and the stored computation that its results are compared with.
    public record Given(Task task, OptionalLong before) {}

    /// The task of rating a period by a version now.
    public Given now(Methodology methodology, Period period) {
        return of(methodology, period, measures.latest());
    }

    /// The task of an edition, for which the moment that its values are taken of is kept.
    public Given kept(Methodology methodology, Period period) {
        Instant knownAt = measures.latest();
        measures.keep(knownAt);
        return of(methodology, period, knownAt);
    }

    /// The task of rating a period by a version as of a moment.
    public Given of(Methodology methodology, Period period, Instant knownAt) {
        Units units = organisations.units(period.end());
        String code = methodology.identity().code();
        Period earlier = period.plus(-1);
        Optional<EditionRecord> published = editions.published(code, earlier);
        if (published.isPresent()) {
            long before = published.get().computation();
            Earlier known = new Earlier.Stored(stored.get(computations.get(before)));
            return new Given(
                    new Task(methodology, period, knownAt, units, known, settings.draws()), OptionalLong.of(before));
        }
        Earlier rated = methodology.identity().inForce(earlier.end())
                ? new Earlier.Rated(methodology)
                : methodologies
                        .inForce(code, earlier)
                        .<Earlier>map(version -> new Earlier.Rated(version.document()))
                        .orElseGet(Earlier.Nothing::new);
        return new Given(new Task(methodology, period, knownAt, units, rated, settings.draws()), OptionalLong.empty());
    }

    /// The task that a stored computation came of.
    public Task again(StoredComputation computation) {
        Earlier earlier = computation.before().isPresent()
                ? new Earlier.Stored(
                        stored.get(computations.get(computation.before().getAsLong())))
                : computation.beforeDocument().isEmpty()
                        ? new Earlier.Nothing()
                        : new Earlier.Rated(stored.document(computation.beforeDocument()));
        return new Task(
                stored.document(computation.document()),
                computation.period(),
                computation.knownAt(),
                stored.registry(computation.registry()),
                earlier,
                computation.draws());
    }
}
