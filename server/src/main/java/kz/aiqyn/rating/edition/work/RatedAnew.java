package kz.aiqyn.rating.edition.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rates kept editions again from the values known now, each by its own version and register.
@Component
class RatedAnew {

    private static final double NOTHING = 1e-9;

    private final Computations computations;
    private final StoredEditions stored;
    private final Measures measures;

    RatedAnew(Computations computations, StoredEditions stored, Measures measures) {
        this.computations = computations;
        this.stored = stored;
        this.measures = measures;
    }

    /// An edition that would come out otherwise.
    ///
    /// @param before as it is kept, by groups
    /// @param now as it would be
    /// @param changed how many units have another score or place
    record Differing(EditionRecord edition, List<Edition> before, List<Edition> now, int changed) {

        Differing {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    private record Basis(String document, String registry) {}

    /// Those that would come out otherwise.
    ///
    /// @param latest moment whose values are taken
    List<Differing> find(List<EditionRecord> kept, Instant latest, JobRun run) {
        Map<Long, StoredComputation> earlier =
                computations.list(kept.stream().map(EditionRecord::computation).toList()).stream()
                        .filter(computation -> computation.knownAt().isBefore(latest))
                        .collect(Collectors.toMap(StoredComputation::id, Function.identity()));
        Map<Long, List<Edition>> then = stored.list(earlier.values());
        Map<Basis, Preparation> ratings = new LinkedHashMap<>();
        List<Differing> found = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            EditionRecord edition = kept.get(i);
            run.at("edition.stage.scores", i, kept.size());
            StoredComputation computation = earlier.get(edition.computation());
            if (computation == null) {
                continue;
            }
            Preparation prepared = ratings.computeIfAbsent(
                    new Basis(computation.document(), computation.registry()), basis -> prepare(basis, latest));
            List<Edition> before = then.getOrDefault(edition.computation(), List.of());
            List<Edition> now =
                    prepared instanceof Preparation.Ready(Rating rating) ? rating.rate(edition.period()) : List.of();
            int changed = changed(before, now);
            if (changed > 0) {
                found.add(new Differing(edition, before, now, changed));
            }
        }
        return found;
    }

    private Preparation prepare(Basis basis, Instant latest) {
        Methodology document = stored.document(basis.document());
        Units units = stored.registry(basis.registry());
        // What a source declares anew and cannot be read any more says nothing of what was published.
        if (!measures.disagreements(latest, document).isEmpty()) {
            return new Preparation.Refused(List.of());
        }
        return Rating.prepare(document, measures.asOf(latest, document, units));
    }

    static @Nullable Edition same(List<Edition> editions, Edition edition) {
        return editions.stream()
                .filter(other -> other.group().code().equals(edition.group().code()))
                .findFirst()
                .orElse(null);
    }

    /// How many units have another score or place.
    private static int changed(List<Edition> then, List<Edition> now) {
        int changed = 0;
        for (Edition edition : now) {
            Edition before = same(then, edition);
            for (int unit = 0; before != null && unit < edition.units().size(); unit++) {
                OptionalInt at = before.find(edition.units().get(unit).code());
                changed += at.isEmpty() || differs(before, at.getAsInt(), edition, unit) ? 1 : 0;
            }
        }
        return changed;
    }

    private static boolean differs(Edition before, int then, Edition edition, int now) {
        double old = before.scores(Tree.INDEX)[then];
        double fresh = edition.scores(Tree.INDEX)[now];
        return Double.isNaN(old) != Double.isNaN(fresh)
                || Math.abs(old - fresh) > NOTHING
                || before.places(Tree.INDEX)[then] != edition.places(Tree.INDEX)[now];
    }
}
