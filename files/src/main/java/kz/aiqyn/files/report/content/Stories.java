package kz.aiqyn.files.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeWords;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.explain.EditionComparison;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.Passing;
import kz.aiqyn.engine.explain.PeerScores;
import kz.aiqyn.engine.parallel.Parallel;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Movements;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;

/// Asks the engine for the stories of every unit of an edition.
public final class Stories {

    /// Of how many indicators, those that lose most first, it is asked whether each would do alone.
    private static final int ASKED = 12;

    /// How many of them are told.
    private static final int TOLD = 5;

    /// How many units that changed places with one are kept, of each kind.
    private static final int PASSINGS = 4;

    private final Rating rating;
    private final Edition edition;
    private final Optional<Edition> before;
    private final Optional<EditionComparison> comparison;
    private final PeerScores peers;
    private final List<Movement> movements;

    private Stories(Rating rating, Edition edition, Optional<Edition> before, int threads) {
        this.rating = rating;
        this.edition = edition;
        this.before = before;
        this.comparison = before.map(earlier -> EditionComparison.of(earlier, edition, threads));
        this.peers = PeerScores.of(edition);
        this.movements = before.map(earlier -> Movements.between(rating, earlier, edition))
                .orElse(List.of());
    }

    /// The stories of an edition's units, by their codes.
    ///
    /// @param edition one of the rating's own
    /// @param before the edition it is compared with, of the same peer group
    /// @param threads at most this many at a time; the result is the same for any number
    public static Map<String, UnitStory> of(Rating rating, Edition edition, Optional<Edition> before, int threads) {
        return of(rating, edition, before, threads, done -> {});
    }

    /// The same, telling how many units are done, from working threads.
    public static Map<String, UnitStory> of(
            Rating rating, Edition edition, Optional<Edition> before, int threads, IntConsumer progress) {
        Stories stories = new Stories(rating, edition, before, threads);
        AtomicInteger done = new AtomicInteger();
        int units = edition.units().size();
        List<UnitStory> told = new ArrayList<>();
        edition.units().forEach(unit -> told.add(UnitStory.UNTOLD));
        Parallel.forEach(threads, units, unit -> {
            told.set(unit, stories.tell(unit));
            progress.accept(done.incrementAndGet());
        });
        Map<String, UnitStory> byCode = new HashMap<>();
        for (int unit = 0; unit < units; unit++) {
            byCode.put(edition.units().get(unit).code(), told.get(unit));
        }
        return byCode;
    }

    private UnitStory tell(int unit) {
        Optional<Contributions> contributions =
                edition.isRated(unit) ? Optional.of(Contributions.of(edition, peers, unit)) : Optional.empty();
        Movement movement =
                movements.isEmpty() ? new Movement.None(Movement.Why.NO_EARLIER_EDITION) : movements.get(unit);
        OptionalInt place = edition.place(Tree.INDEX, unit);
        boolean hasAbove = place.isPresent() && place.getAsInt() > 1;
        int target = hasAbove ? place.getAsInt() - 1 : 1;
        return new UnitStory(
                movement,
                contributions,
                before.map(earlier -> change(earlier, unit)),
                hasAbove ? Optional.of(Lift.several(rating, edition, code(unit), target, List.of())) : Optional.empty(),
                hasAbove
                        ? contributions.map(known -> alone(known, unit, target)).orElse(List.of())
                        : List.of());
    }

    private UnitStory.ChangeInWords change(Edition earlier, int unit) {
        Change change = comparison.orElseThrow().open(code(unit));
        return new UnitStory.ChangeInWords(earlier.period(), trimmed(change), ChangeWords.of(earlier, edition, change));
    }

    /// Of those who changed places with the unit the first few of each kind: in a large group there are hundreds, and
    /// the words say how many.
    private static Change trimmed(Change change) {
        if (!(change instanceof Change.Split split)) {
            return change;
        }
        Map<Passing.Kind, Integer> count = new EnumMap<>(Passing.Kind.class);
        List<Passing> kept = split.passings().stream()
                .filter(passing -> count.merge(passing.kind(), 1, Integer::sum) <= PASSINGS)
                .toList();
        return new Change.Split(split.unit(), split.names(), split.before(), split.after(), split.parts(), kept);
    }

    private List<Lift.Reached> alone(Contributions contributions, int unit, int place) {
        List<Contribution> weightiest = contributions.indicators().stream()
                .sorted(Comparator.comparingDouble(
                        (Contribution indicator) -> -indicator.loss().toBest()))
                .limit(ASKED)
                .toList();
        List<Lift.Reached> reached = new ArrayList<>();
        for (Contribution indicator : weightiest) {
            if (Lift.one(rating, edition, code(unit), indicator.code(), place) instanceof Lift.Reached way) {
                reached.add(way);
            }
        }
        reached.sort(Comparator.comparingDouble(Lift.Reached::effort));
        return reached.stream().limit(TOLD).toList();
    }

    private String code(int unit) {
        return edition.units().get(unit).code();
    }
}
