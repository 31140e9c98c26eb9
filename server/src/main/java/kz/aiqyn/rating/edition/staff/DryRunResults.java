package kz.aiqyn.rating.edition.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import kz.aiqyn.rating.edition.work.DryRuns;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.TriedVersions;
import org.springframework.stereotype.Component;

/// What came of dry runs, beside what was published.
@Component
class DryRunResults implements TriedVersions {

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final DryRuns runs;

    DryRunResults(Editions editions, Computations computations, StoredEditions stored, DryRuns runs) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.runs = runs;
    }

    /// The last dry run of a version on a period.
    Optional<DryRunPage.Result> find(MethodologyVersion version, Period period, Words words) {
        return run(version, period)
                .map(run -> new DryRunPage.Result(
                        words.moment(run.computation().knownAt()),
                        run.isOld(),
                        run.isCompared(),
                        DryRunMovements.of(run.then(), stored.get(run.computation()), words),
                        words.path(EditionAddresses.DRY_RUN),
                        EditionAddresses.dryRun(version, period).substring(EditionAddresses.DRY_RUN.length())));
    }

    private record Run(StoredComputation computation, boolean isOld, boolean isCompared, List<Edition> then) {}

    private Optional<Run> run(MethodologyVersion version, Period period) {
        return runs.last(version.code(), version.version(), period).stream()
                .mapToObj(computations::get)
                .map(computation -> {
                    Optional<EditionRecord> published = editions.published(version.code(), period);
                    return new Run(
                            computation,
                            !stored.document(computation.document()).equals(version.document()),
                            published.isPresent(),
                            published
                                    .map(edition -> stored.get(computations.get(edition.computation())))
                                    .orElse(List.of()));
                })
                .findFirst();
    }

    @Override
    public Optional<Tried> last(MethodologyVersion version, Words words) {
        return runs.lastPeriod(version.code(), version.version())
                .flatMap(period -> run(version, period).map(run -> tried(version, period, run, words)));
    }

    private Tried tried(MethodologyVersion version, Period period, Run run, Words words) {
        DryRunMovements movements = DryRunMovements.of(run.then(), stored.get(run.computation()), words);
        List<Moved> moved = movements.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(DryRunMovements.Row::shift)
                .filter(shift -> shift.gained() != 0)
                .sorted(Comparator.comparingInt((Shifts.Row shift) -> -shift.gained()))
                .map(shift -> new Moved(shift.name(), shift.sign(), shift.before(), shift.place()))
                .toList();
        return new Tried(
                period,
                run.computation().knownAt(),
                run.isOld(),
                run.isCompared(),
                movements.changed(),
                moved,
                EditionAddresses.dryRun(version, period));
    }
}
