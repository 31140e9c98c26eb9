package kz.aiqyn.rating.edition.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.ProposedRevisions;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Group;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Proposal;
import kz.aiqyn.rating.edition.life.ProposedRevisions.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Rates published editions again from the values known now, and finds those that would come out otherwise.
@Component
class FindRevisions implements JobKind<FindRevisions.Asked> {

    static final String CODE = "edition.find-revisions";

    private final Editions editions;
    private final RatedAnew anew;
    private final Measures measures;
    private final ProposedRevisions proposals;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    FindRevisions(
            Editions editions,
            RatedAnew anew,
            Measures measures,
            ProposedRevisions proposals,
            TransactionOperations transactions,
            InstantSource clock) {
        this.editions = editions;
        this.anew = anew;
        this.measures = measures;
        this.proposals = proposals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param anew also where neither the values nor what is published are others than when it was found
    /// last
    record Asked(boolean anew) {}

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
            List<Proposal> found = anew.find(published, latest, run).stream()
                    .map(one -> new Proposal(one.edition(), groups(one.before(), one.now()), one.changed()))
                    .toList();
            transactions.executeWithoutResult(status -> proposals.replace(found, latest, all, clock.instant()));
        }
        return JobEnd.done();
    }

    private static List<Group> groups(List<Edition> then, List<Edition> now) {
        return now.stream()
                .map(edition -> new Group(edition.group().names(), units(RatedAnew.same(then, edition), edition)))
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
