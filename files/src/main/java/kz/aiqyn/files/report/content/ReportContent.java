package kz.aiqyn.files.report.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.map.GeoMap;

/// Everything that a report shows.
///
/// @param region what is rated as a whole, shown at the head of every page; may be empty
/// @param invented whether the region and its numbers are made up, which every page then says
/// @param period the period reported on
/// @param editions of this and of other periods, one for each peer group, in any order
/// @param panel the values as reported, for their origin
/// @param intervals how sure the places of the period are, by unit; empty when nobody looked
/// @param stories by unit; a unit without one is shown without
/// @param map outlines of the units
public record ReportContent(
        Names region,
        boolean invented,
        Period period,
        List<Edition> editions,
        Panel panel,
        Map<String, RankInterval> intervals,
        Map<String, UnitStory> stories,
        Optional<GeoMap> map) {

    public ReportContent {
        editions =
                editions.stream().sorted(Comparator.comparing(Edition::period)).toList();
        intervals = Map.copyOf(intervals);
        stories = Map.copyOf(stories);
        if (editions.stream().noneMatch(edition -> edition.period().equals(period))) {
            throw new IllegalArgumentException("no edition of %s among those given".formatted(period));
        }
    }

    /// The same on another map.
    public ReportContent on(Optional<GeoMap> other) {
        return map.equals(other)
                ? this
                : new ReportContent(region, invented, period, editions, panel, intervals, stories, other);
    }

    /// Editions of the period reported on, in the methodology's order of groups.
    public List<Edition> current() {
        return editions.stream()
                .filter(edition -> edition.period().equals(period))
                .toList();
    }

    /// The version of the methodology by which the period is rated.
    public Methodology methodology() {
        return current().getFirst().methodology();
    }

    /// The edition of the same group one period earlier.
    public Optional<Edition> before(Edition edition) {
        Period earlier = edition.period().plus(-1);
        return editions.stream()
                .filter(other -> other.period().equals(earlier)
                        && other.group().code().equals(edition.group().code()))
                .findFirst();
    }

    /// Editions of the same group and kind of period up to this one, in order of time.
    public List<Edition> path(Edition edition) {
        return editions.stream()
                .filter(other -> other.group().code().equals(edition.group().code())
                        && other.period().kind() == edition.period().kind()
                        && other.period().compareTo(edition.period()) <= 0)
                .toList();
    }

    public UnitStory story(String unit) {
        return stories.getOrDefault(unit, UnitStory.UNTOLD);
    }

    public Optional<RankInterval> interval(String unit) {
        return Optional.ofNullable(intervals.get(unit));
    }
}
