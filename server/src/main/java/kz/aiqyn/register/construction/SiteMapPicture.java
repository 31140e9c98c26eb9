package kz.aiqyn.register.construction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.DrawnMap;
import kz.aiqyn.files.map.GeoMap;

/// The sites as marks on the outlines of their districts, each a link to its page.
///
/// @param outlines as SVG draws them, what lies within another after it
record SiteMapPicture(int width, int height, List<String> outlines, List<Mark> marks) {

    SiteMapPicture {
        outlines = List.copyOf(outlines);
        marks = List.copyOf(marks);
    }

    /// A site, where it is drawn.
    record Mark(int x, int y, SiteTotals.Shown site) {}

    /// Empty when there are no outlines, or no site has a place on them.
    static Optional<SiteMapPicture> of(Optional<GeoMap> map, List<RatedUnit> units, List<SiteTotals.Shown> sites) {
        return map.flatMap(found -> DrawnMap.of(found, units)).flatMap(drawn -> {
            List<Mark> marks = new ArrayList<>();
            for (SiteTotals.Shown site : sites) {
                if (site.latitude() != null && site.longitude() != null) {
                    drawn.spot(site.latitude().doubleValue(), site.longitude().doubleValue())
                            .ifPresent(spot -> marks.add(new Mark(spot.x(), spot.y(), site)));
                }
            }
            List<String> outlines = drawn.outlines().values().stream()
                    .sorted(Comparator.comparingInt(DrawnMap.Outline::layer))
                    .map(DrawnMap.Outline::path)
                    .toList();
            return marks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SiteMapPicture(drawn.width(), drawn.height(), outlines, marks));
        });
    }
}
