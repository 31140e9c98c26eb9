package kz.aiqyn.files.report.page;

import java.util.Comparator;
import java.util.List;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.chart.Ramp;

/// Levels of the total in order, each with its step of the ramp and its glyph.
final class Bands {

    /// By step of the ramp.
    private static final List<String> GLYPHS = List.of("▼", "▽", "●", "△", "▲");

    private final List<Band> ascending;

    Bands(Methodology methodology) {
        ascending = methodology.bands().stream()
                .sorted(Comparator.comparingDouble(Band::from))
                .toList();
    }

    /// From the highest to the lowest.
    List<Band> list() {
        return ascending.reversed();
    }

    int step(Band band) {
        return Ramp.ofLevel(ascending.indexOf(band), ascending.size());
    }

    /// One for each band, so that they are told apart where colours are not: ▲ for the highest, ▼ for the lowest; where
    /// there are more bands than glyphs, their number from the lowest.
    String glyph(Band band) {
        return ascending.size() > GLYPHS.size()
                ? Integer.toString(ascending.indexOf(band) + 1)
                : GLYPHS.get(step(band));
    }

    /// The step of a unit: of its band, or of its place where the methodology has no bands.
    int step(Edition edition, int unit) {
        return edition.band(unit)
                .map(this::step)
                .orElseGet(() -> Ramp.ofPlace(edition.place(Tree.INDEX, unit).orElse(Ranking.NONE), edition.ranked()));
    }
}
