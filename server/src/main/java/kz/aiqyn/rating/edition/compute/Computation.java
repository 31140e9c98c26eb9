package kz.aiqyn.rating.edition.compute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.quality.MethodQuality;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.Stories;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.measure.Measures;

/// Rates a period and tells everything that is told of it. Preview, dry run and publication are this one call.
public final class Computation {

    /// The seed of the draws, the command line's default: anybody can repeat them.
    private static final long SEED = 1;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Measures measures;
    private final int threads;

    /// Whoever computes one period mostly computes its neighbours from the same values too.
    private final Cache<Basis, Preparation> prepared =
            Caffeine.newBuilder().maximumSize(2).expireAfterAccess(KEPT).build();

    /// What formulas are understood over.
    private record Basis(Instant knownAt, Methodology methodology, List<RatedUnit> units) {}

    /// @param threads at most this many at a time; the result is the same for any number
    public Computation(Measures measures, int threads) {
        this.measures = measures;
        this.threads = threads;
    }

    /// The same with nothing remembered, for whoever doubts what was stored.
    public Computation afresh() {
        return new Computation(measures, threads);
    }

    /// Computes a task. It is refused when a source declares a measure so that its values cannot be read as the
    /// methodology declares them, when the methodology's formulas cannot be understood, or when nobody is rated.
    public Outcome<Computed> compute(Task task, Progress progress) {
        progress.at(Progress.Stage.VALUES, 0, 0);
        List<Phrase> disagreements = measures.disagreements(task.knownAt(), task.methodology());
        if (!disagreements.isEmpty()) {
            return Outcome.refused(disagreements);
        }
        return switch (prepare(task, task.methodology())) {
            case Preparation.Refused(var faults) ->
                Outcome.refused(faults.stream()
                        .map(fault -> Phrase.of("edition.refused.formula", fault.indicator(), fault.phrase()))
                        .toList());
            case Preparation.Ready(Rating rating) -> compute(task, rating, progress);
        };
    }

    /// Understands a methodology over what was known at the task's time.
    public Preparation prepare(Task task, Methodology methodology) {
        return prepared.get(
                new Basis(task.knownAt(), methodology, task.units().list()),
                any -> Rating.prepare(methodology, panel(task, methodology)));
    }

    /// What was known at the task's time of a methodology's measures and bonus and penalty points.
    public Panel panel(Task task, Methodology methodology) {
        return measures.asOf(task.knownAt(), methodology, task.units());
    }

    private Outcome<Computed> compute(Task task, Rating rating, Progress progress) {
        progress.at(Progress.Stage.SCORES, 0, 0);
        List<Edition> editions = rating.rate(task.period());
        if (editions.isEmpty()) {
            return Outcome.refused(Phrase.of("edition.refused.nobody", task.period()));
        }
        List<Edition> before = before(task, rating);
        List<Computed.Group> groups = new ArrayList<>();
        for (Edition edition : editions) {
            groups.add(group(task, rating, edition, before, progress));
        }
        return Outcome.done(new Computed(task, groups));
    }

    private List<Edition> before(Task task, Rating rating) {
        Period earlier = task.period().plus(-1);
        return switch (task.earlier()) {
            case Earlier.Nothing() -> List.of();
            case Earlier.Stored(List<Edition> editions) -> editions;
            case Earlier.Rated(Methodology methodology) -> {
                if (methodology.equals(rating.methodology())) {
                    yield rating.periods().contains(earlier) ? rating.rate(earlier) : List.of();
                }
                yield prepare(task, methodology) instanceof Preparation.Ready(Rating former)
                                && former.periods().contains(earlier)
                        ? former.rate(earlier)
                        : List.of();
            }
        };
    }

    private Computed.Group group(Task task, Rating rating, Edition edition, List<Edition> before, Progress progress) {
        int units = edition.units().size();
        progress.at(Progress.Stage.STORIES, 0, units);
        Optional<Edition> earlier = before.stream()
                .filter(other -> other.group().code().equals(edition.group().code()))
                .findFirst();
        Map<String, UnitStory> stories =
                Stories.of(rating, edition, earlier, threads, done -> progress.at(Progress.Stage.STORIES, done, units));
        progress.at(Progress.Stage.ROBUSTNESS, 0, task.draws());
        List<Phrase> refusals = new ArrayList<>();
        List<Optional<RankInterval>> intervals = new ArrayList<>();
        RobustnessOutcome outcome = task.draws() == 0
                ? new RobustnessOutcome.Refused(List.of())
                : RobustnessStudy.run(
                        rating,
                        edition,
                        task.methodology().robustness(),
                        new Sampling(task.draws(), SEED, threads),
                        done -> progress.at(Progress.Stage.ROBUSTNESS, done, task.draws()));
        switch (outcome) {
            case RobustnessResult result ->
                edition.units().forEach(unit -> intervals.add(result.interval(intervals.size())));
            case RobustnessOutcome.Refused(List<Phrase> reasons) -> {
                refusals.addAll(reasons);
                edition.units().forEach(unit -> intervals.add(Optional.empty()));
            }
        }
        progress.at(Progress.Stage.QUALITY, 0, 0);
        return new Computed.Group(
                edition,
                edition.units().stream()
                        .map(unit -> stories.getOrDefault(unit.code(), UnitStory.UNTOLD))
                        .toList(),
                intervals,
                refusals,
                MethodQuality.of(rating, edition));
    }
}
