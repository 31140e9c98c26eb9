package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.report.RatingReport;
import kz.aiqyn.files.report.RatingWorkbook;
import kz.aiqyn.files.report.ScoresCsv;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.Stories;
import kz.aiqyn.files.report.content.UnitStory;

/// The files of a rating: every score of every period, the workbook, the report.
final class Outputs {

    static final String SCORES = "scores.csv";
    static final String WORKBOOK = "rating.xlsx";
    static final String REPORT = "report.html";

    private static final int DRAWS = 10_000;
    private static final long SEED = 1;

    private final Screen screen;
    private final int threads;

    Outputs(Screen screen, int threads) {
        this.screen = screen;
        this.threads = threads;
    }

    /// The editions of every period that the versions of a methodology can rate.
    List<Edition> editions(List<Rating> versions) {
        List<Edition> editions = new ArrayList<>();
        versions.forEach(version -> editions.addAll(version.rate(new ArrayList<>(version.periods()), threads)));
        return editions;
    }

    /// Writes the files into a folder.
    ///
    /// @param current the version that rates the period reported on
    /// @param editions of every period
    void write(Path folder, Rating current, Period period, List<Edition> editions, Optional<GeoMap> map)
            throws IOException {
        ScoresCsv.write(folder.resolve(SCORES), editions);
        List<Edition> reported = editions.stream()
                .filter(edition -> edition.period().kind() == period.kind())
                .toList();
        Map<String, UnitStory> stories = new HashMap<>();
        Map<String, RankInterval> intervals = new HashMap<>();
        for (Edition edition : editions) {
            if (edition.period().equals(period)) {
                stories.putAll(Stories.of(current, edition, before(editions, edition), threads));
                intervals.putAll(intervals(current, edition));
            }
        }
        ReportContent content = new ReportContent(
                region(current.panel().units(), editions, period),
                Invented.isAny(editions),
                period,
                reported,
                current.panel(),
                intervals,
                stories,
                map);
        RatingWorkbook.write(folder.resolve(WORKBOOK), content, screen.language());
        RatingReport.write(folder.resolve(REPORT), content);
    }

    private static Optional<Edition> before(List<Edition> editions, Edition edition) {
        return editions.stream()
                .filter(other -> other.period().equals(edition.period().plus(-1))
                        && other.group().code().equals(edition.group().code()))
                .findFirst();
    }

    /// Intervals of places; none for a group too small to study.
    private Map<String, RankInterval> intervals(Rating rating, Edition edition) {
        Map<String, RankInterval> intervals = new HashMap<>();
        try (ConsoleProgress progress = new ConsoleProgress(screen, screen.words("cli.robust.progress"), DRAWS)) {
            var outcome = RobustnessStudy.run(
                    rating,
                    edition,
                    rating.methodology().robustness(),
                    new Sampling(DRAWS, SEED, threads),
                    progress::at);
            if (outcome instanceof RobustnessResult result) {
                for (int unit = 0; unit < edition.units().size(); unit++) {
                    String code = edition.units().get(unit).code();
                    result.interval(unit).ifPresent(interval -> intervals.put(code, interval));
                }
            }
        }
        return intervals;
    }

    /// The parent that all rated units share.
    private static Names region(Units registry, List<Edition> editions, Period period) {
        Set<String> parents = new HashSet<>();
        for (Edition edition : editions) {
            if (edition.period().equals(period)) {
                for (RatedUnit unit : edition.units()) {
                    String parent = unit.parent();
                    parents.add(parent == null ? "" : parent);
                }
            }
        }
        return parents.size() == 1
                ? registry.find(parents.iterator().next()).map(RatedUnit::names).orElse(Names.NONE)
                : Names.NONE;
    }
}
