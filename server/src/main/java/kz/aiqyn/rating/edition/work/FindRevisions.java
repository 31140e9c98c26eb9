package kz.aiqyn.rating.edition.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Group;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Proposal;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Unit;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Rates published editions again from the values known now, and finds those that would come out otherwise.
@Component
class FindRevisions implements JobKind<FindRevisions.Asked> {

    static final String CODE = "edition.find-revisions";

    private static final double NOTHING = 1e-9;

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final Measures measures;
    private final ProposedRevisions proposals;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    FindRevisions(
            Editions editions,
            Computations computations,
            StoredEditions stored,
            Measures measures,
            ProposedRevisions proposals,
            TransactionOperations transactions,
            InstantSource clock) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.measures = measures;
        this.proposals = proposals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param anew also where neither the values nor what is published are others than when it was found
    /// last
    record Asked(boolean anew) {}

    private record Basis(String document, String registry) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public String lane(Asked asked) {
        return EditionFollowUp.LANE;
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        List<EditionRecord> published = new ArrayList<>();
        editions.methodologies().forEach(code -> published.addAll(editions.published(code)));
        List<Long> all = published.stream().map(EditionRecord::computation).toList();
        Instant latest = measures.latest();
        if (asked.anew() || !proposals.areCurrent(latest, all)) {
            List<Proposal> found = find(published, latest, run);
            transactions.executeWithoutResult(status -> proposals.replace(found, latest, all, clock.instant()));
        }
        return JobEnd.done();
    }

    private List<Proposal> find(List<EditionRecord> published, Instant latest, JobRun run) {
        Map<Long, StoredComputation> kept =
                computations
                        .list(published.stream().map(EditionRecord::computation).toList())
                        .stream()
                        .filter(computation -> computation.knownAt().isBefore(latest))
                        .collect(Collectors.toMap(StoredComputation::id, Function.identity()));
        Map<Long, List<Edition>> then = stored.list(kept.values());
        Map<Basis, Preparation> ratings = new LinkedHashMap<>();
        List<Proposal> found = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            EditionRecord edition = published.get(i);
            run.at("edition.stage.scores", i, published.size());
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
                found.add(new Proposal(edition, groups(before, now), changed));
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

    private static @Nullable Edition same(List<Edition> editions, Edition edition) {
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

    private static List<Group> groups(List<Edition> then, List<Edition> now) {
        return now.stream()
                .map(edition -> new Group(edition.group().names(), units(same(then, edition), edition)))
                .toList();
    }

    private static List<Unit> units(@Nullable Edition before, Edition edition) {
        int[] places = edition.places(Tree.INDEX);
        return IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        unit -> places[unit] == Ranking.NONE ? Integer.MAX_VALUE : places[unit]))
                .map(unit -> unit(before, edition, unit))
                .toList();
    }

    private static Unit unit(@Nullable Edition before, Edition edition, int number) {
        RatedUnit unit = edition.units().get(number);
        OptionalInt at = before == null ? OptionalInt.empty() : before.find(unit.code());
        Unit alone = new Unit(
                unit.code(),
                unit.names().orElse(unit.code()),
                edition.place(Tree.INDEX, number),
                edition.score(Tree.INDEX, number),
                false,
                OptionalInt.empty(),
                OptionalDouble.empty());
        if (before == null || at.isEmpty()) {
            return alone;
        }
        return new Unit(
                alone.code(),
                alone.names(),
                alone.place(),
                alone.score(),
                true,
                before.place(Tree.INDEX, at.getAsInt()),
                before.score(Tree.INDEX, at.getAsInt()));
    }
}
