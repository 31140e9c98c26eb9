package kz.aiqyn.rating.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.Tasks;
import kz.aiqyn.rating.edition.store.Canonical;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.RowDifferences;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import kz.aiqyn.rating.edition.store.StoredRows;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Computes published editions anew, and compares what is stored with what comes out.
@Component
class Reproduction implements EditionVerification {

    private static final int MOST = 10;
    private static final String IMPOSSIBLE = "it can no longer be computed: ";

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final StoredRows rows;
    private final Tasks tasks;
    private final Computation computation;

    Reproduction(
            Editions editions,
            Computations computations,
            StoredEditions stored,
            StoredRows rows,
            Tasks tasks,
            Computation computation) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.rows = rows;
        this.tasks = tasks;
        this.computation = computation;
    }

    @Override
    public Result all() {
        List<Differing> differing = new ArrayList<>();
        List<Altered> altered = new ArrayList<>();
        List<EditionRecord> published = editions.allPublished();
        Map<Long, StoredComputation> kept = new TreeMap<>();
        computations.list().forEach(computation -> kept.put(computation.id(), computation));
        Computation fresh = computation.afresh();
        for (EditionRecord edition : published) {
            StoredComputation of = kept.get(edition.computation());
            if (of == null) {
                differing.add(differing(
                        edition, "", "", List.of("its computation %d is not there".formatted(edition.computation()))));
            } else {
                repeat(edition, of, fresh, differing).ifPresent(rows -> {
                    altered.addAll(altered(of, rows));
                    kept.remove(of.id());
                });
            }
        }
        kept.values().forEach(computation -> altered.addAll(altered(computation)));
        return new Result(published.stream().map(EditionRecord::subject).toList(), differing, altered);
    }

    /// @return the rows that come out, when they are those that came out then
    private Optional<Canonical> repeat(
            EditionRecord edition, StoredComputation kept, Computation fresh, List<Differing> differing) {
        try {
            switch (fresh.compute(tasks.again(kept), Progress.SILENT)) {
                case Outcome.Refused<Computed> refused ->
                    differing.add(differing(edition, kept.digest(), "", List.of(IMPOSSIBLE + refused.reasons())));
                case Outcome.Overtaken<Computed> overtaken ->
                    throw new IllegalStateException("nobody else computes it");
                case Outcome.Done<Computed>(Computed computed) -> {
                    Canonical rows = Canonical.of(computed);
                    String digest = rows.digest();
                    if (digest.equals(kept.digest())) {
                        return Optional.of(rows);
                    }
                    differing.add(differing(edition, kept.digest(), digest, differences(kept, computed.editions())));
                }
            }
        } catch (DataAccessResourceFailureException away) {
            throw away;
        } catch (RuntimeException broken) {
            // What it rests on was altered so that it cannot even be read: others are looked at all the same.
            differing.add(differing(edition, kept.digest(), "", List.of(IMPOSSIBLE + broken.getMessage())));
        }
        return Optional.empty();
    }

    private List<Altered> altered(StoredComputation computation, Canonical expected) {
        return new RowDifferences(rows.read(computation.id()), expected)
                .list(MOST).stream()
                        .map(difference -> new Altered(computation.id(), difference.table(), difference.row()))
                        .toList();
    }

    private List<Altered> altered(StoredComputation computation) {
        return rows.read(computation.id()).digest().equals(computation.digest())
                ? List.of()
                : List.of(new Altered(
                        computation.id(), "edition.computation", "its rows do not give the digest that it has"));
    }

    private static Differing differing(EditionRecord edition, String stored, String now, List<String> differences) {
        return new Differing(
                edition.id(), edition.methodology(), edition.period(), edition.revision(), stored, now, differences);
    }

    private List<String> differences(StoredComputation kept, List<Edition> now) {
        List<String> differences = new ArrayList<>();
        List<Edition> then = stored.get(kept);
        if (then.size() != now.size()) {
            return List.of("%d peer groups were stored, %d come out".formatted(then.size(), now.size()));
        }
        for (int group = 0; group < now.size(); group++) {
            compare(then.get(group), now.get(group), differences);
        }
        if (differences.isEmpty()) {
            return List.of("scores and places are the same; stories, intervals or the judgement of the method differ");
        }
        return differences.size() <= MOST
                ? differences
                : List.of(
                        String.join("; ", differences.subList(0, MOST)),
                        "and %d more".formatted(differences.size() - MOST));
    }

    private static void compare(Edition then, Edition now, List<String> differences) {
        for (int unit = 0; unit < then.units().size(); unit++) {
            String code = then.units().get(unit).code();
            OptionalInt at = now.find(code);
            if (at.isEmpty()) {
                differences.add(
                        code + " is no longer rated in the group " + now.group().code());
                continue;
            }
            for (int node = 0; node < Math.min(then.tree().size(), now.tree().size()); node++) {
                OptionalDouble before = then.score(node, unit);
                OptionalDouble after = now.score(node, at.getAsInt());
                if (!before.equals(after)) {
                    differences.add("%s, %s: stored %s, comes out %s"
                            .formatted(code, then.tree().code(node), before, after));
                }
            }
        }
    }
}
