package kz.aiqyn.rating.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Outcome;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.Tasks;
import kz.aiqyn.rating.edition.store.Canonical;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.stereotype.Component;

/// Computes published editions anew.
@Component
class Reproduction implements EditionVerification {

    private static final int MOST = 10;

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final Tasks tasks;
    private final Computation computation;

    Reproduction(
            Editions editions, Computations computations, StoredEditions stored, Tasks tasks, Computation computation) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.tasks = tasks;
        this.computation = computation;
    }

    @Override
    public Result all() {
        List<Differing> differing = new ArrayList<>();
        List<EditionRecord> published = editions.allPublished();
        Computation fresh = computation.afresh();
        for (EditionRecord edition : published) {
            StoredComputation kept = computations.get(edition.computation());
            switch (fresh.compute(tasks.again(kept), Progress.SILENT)) {
                case Outcome.Refused(List<Phrase> reasons) ->
                    differing.add(differing(edition, kept, "", List.of("it can no longer be computed: " + reasons)));
                case Outcome.Done(Computed computed) -> {
                    String digest = Canonical.of(computed).digest();
                    if (!digest.equals(kept.digest())) {
                        differing.add(differing(edition, kept, digest, differences(kept, computed.editions())));
                    }
                }
            }
        }
        return new Result(published.size(), differing);
    }

    private static Differing differing(
            EditionRecord edition, StoredComputation kept, String now, List<String> differences) {
        return new Differing(
                edition.id(),
                edition.methodology(),
                edition.period(),
                edition.revision(),
                kept.digest(),
                now,
                differences);
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
