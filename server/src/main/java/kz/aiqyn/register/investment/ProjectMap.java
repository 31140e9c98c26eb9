package kz.aiqyn.register.investment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.attachment.PlacePoint;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.DrawnMap;
import kz.aiqyn.files.map.GeoMap;

/// Projects as marks on the outlines of their districts, each a link to its page.
///
/// @param outlines as SVG draws them, what lies within another after it
record ProjectMap(int width, int height, List<String> outlines, List<Mark> marks) {

    ProjectMap {
        outlines = List.copyOf(outlines);
        marks = List.copyOf(marks);
    }

    record Mark(int x, int y, ProjectTotals.Shown project) {}

    /// Empty when there are no outlines, or no project has a place on them.
    static Optional<ProjectMap> of(Optional<GeoMap> map, List<RatedUnit> units, List<ProjectTotals.Shown> projects) {
        return map.flatMap(found -> DrawnMap.of(found, units)).flatMap(drawn -> {
            List<Mark> marks = new ArrayList<>();
            for (ProjectTotals.Shown project : projects) {
                PlacePoint point = project.place().point();
                if (point != null) {
                    drawn.spot(point.latitude(), point.longitude())
                            .ifPresent(spot -> marks.add(new Mark(spot.x(), spot.y(), project)));
                }
            }
            List<String> outlines = drawn.outlines().values().stream()
                    .sorted(Comparator.comparingInt(DrawnMap.Outline::layer))
                    .map(DrawnMap.Outline::path)
                    .toList();
            return marks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProjectMap(drawn.width(), drawn.height(), outlines, marks));
        });
    }
}
