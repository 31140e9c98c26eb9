package kz.aiqyn.rating.edition.life;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.stereotype.Component;

/// Published editions that would come out otherwise from the values known now. Late values never alter them: they only
/// propose a revision.
@Component
public class ProposedRevisions {

    private static final double NOTHING = 1e-9;

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final Measures measures;
    private final Cache<Asked, List<Proposal>> found =
            Caffeine.newBuilder().maximumSize(4).build();

    ProposedRevisions(Editions editions, Computations computations, StoredEditions stored, Measures measures) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.measures = measures;
    }

    /// An edition, what was published and what would come out now, by peer group.
    public record Proposal(EditionRecord edition, List<Edition> then, List<Edition> now, int changed) {}

    private record Asked(Instant latest, List<Long> computations) {}

    private record Basis(String document, String registry) {}

    /// The proposals, the latest period first; found once for the values known now.
    public List<Proposal> list() {
        List<EditionRecord> published = new ArrayList<>();
        editions.methodologies().forEach(code -> published.addAll(editions.published(code)));
        Asked asked = new Asked(
                measures.latest(),
                published.stream().map(EditionRecord::computation).toList());
        return found.get(asked, any -> find(published, asked.latest()));
    }

    private List<Proposal> find(List<EditionRecord> published, Instant latest) {
        Map<Long, StoredComputation> kept =
                computations
                        .list(published.stream().map(EditionRecord::computation).toList())
                        .stream()
                        .filter(computation -> computation.knownAt().isBefore(latest))
                        .collect(Collectors.toMap(StoredComputation::id, Function.identity()));
        Map<Long, List<Edition>> then = stored.list(kept.values());
        Map<Basis, Preparation> ratings = new LinkedHashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        for (EditionRecord edition : published) {
            StoredComputation computation = kept.get(edition.computation());
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
                proposals.add(new Proposal(edition, before, now, changed));
            }
        }
        proposals.sort(
                Comparator.comparing((Proposal each) -> each.edition().period()).reversed());
        return List.copyOf(proposals);
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

    /// How many units have another score or place.
    private static int changed(List<Edition> then, List<Edition> now) {
        int changed = 0;
        for (Edition edition : now) {
            Edition before = then.stream()
                    .filter(other -> other.group().code().equals(edition.group().code()))
                    .findFirst()
                    .orElse(null);
            for (int unit = 0; before != null && unit < edition.units().size(); unit++) {
                var at = before.find(edition.units().get(unit).code());
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
