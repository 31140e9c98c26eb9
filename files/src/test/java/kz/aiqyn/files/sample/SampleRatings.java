package kz.aiqyn.files.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.Stories;
import kz.aiqyn.files.report.content.UnitStory;

/// The invented oblast rated in full, for tests of what is made of it.
public final class SampleRatings {

    private static final int DRAWS = 300;
    private static final int THREADS = 2;

    private SampleRatings() {}

    /// Quarters of three years by the two versions, told as the last quarter sees them.
    public static ReportContent report() {
        Rating first = Samples.rating(Samples.methodology("samples/ulgi/methodology-1.yaml"));
        Rating second = Samples.rating(Samples.methodology("samples/ulgi/methodology-2.yaml"));
        List<Edition> editions = new ArrayList<>(quarters(first));
        editions.addAll(quarters(second));
        Period period = editions.getLast().period();
        Map<String, UnitStory> stories = new HashMap<>();
        Map<String, RankInterval> intervals = new HashMap<>();
        for (Edition edition : editions) {
            if (edition.period().equals(period)) {
                stories.putAll(Stories.of(second, edition, before(editions, edition), THREADS));
                intervals.putAll(intervals(second, edition));
            }
        }
        return new ReportContent(
                second.panel().units().get(0).names(),
                true,
                period,
                editions,
                second.panel(),
                intervals,
                stories,
                Optional.of(Samples.map()));
    }

    private static List<Edition> quarters(Rating rating) {
        List<Period> quarters = rating.periods().stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .toList();
        return rating.rate(quarters, THREADS);
    }

    private static Optional<Edition> before(List<Edition> editions, Edition edition) {
        return editions.stream()
                .filter(other -> other.period().equals(edition.period().plus(-1))
                        && other.group().code().equals(edition.group().code()))
                .findFirst();
    }

    private static Map<String, RankInterval> intervals(Rating rating, Edition edition) {
        Map<String, RankInterval> intervals = new HashMap<>();
        if (RobustnessStudy.run(
                        rating,
                        edition,
                        edition.methodology().robustness(),
                        new Sampling(DRAWS, 1, THREADS),
                        done -> {})
                instanceof RobustnessResult result) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                String code = edition.units().get(unit).code();
                result.interval(unit).ifPresent(interval -> intervals.put(code, interval));
            }
        }
        return intervals;
    }
}
