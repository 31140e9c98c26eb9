package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.map.DrawnMap;
import kz.aiqyn.files.report.chart.Ramp;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Speech;

/// The map: units filled by their band, the place written inside, each a link to its page; below it the
/// meaning of the fills and the units without an outline. The table of places beside it says the same in
/// words.
final class MapPicture {

    /// Room around the middle of an outline below which its number stands in a disc of the same fill.
    private static final int SMALL = 30;

    private static final int DISC = 28;

    private final ReportContent content;
    private final DrawnMap drawn;

    private MapPicture(ReportContent content, DrawnMap drawn) {
        this.content = content;
        this.drawn = drawn;
    }

    /// Empty when there is no map, or it knows none of the units.
    static Optional<MapPicture> of(ReportContent content) {
        List<RatedUnit> units = content.current().stream()
                .flatMap(edition -> edition.units().stream())
                .toList();
        return content.map().flatMap(map -> DrawnMap.of(map, units)).map(drawn -> new MapPicture(content, drawn));
    }

    /// Draws every outline once, for all languages.
    void define(Markup markup) {
        for (Map.Entry<String, DrawnMap.Outline> outline : drawn.outlines().entrySet()) {
            markup.empty(
                    "path", "id", id(outline.getKey()), "d", outline.getValue().path());
        }
    }

    void write(Markup markup, Speech speech) {
        write(markup, speech, Tree.INDEX);
    }

    /// @param node of the tree by which units are filled
    void write(Markup markup, Speech speech, int node) {
        markup.open("figure", "class", "map");
        markup.open(
                "svg",
                "viewBox",
                "-4 -4 %d %d".formatted(drawn.width() + 8, drawn.height() + 8),
                "role",
                "group",
                "aria-label",
                speech.say("map.title"));
        List<String> absent = new ArrayList<>();
        List<Drawn> units = new ArrayList<>();
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                DrawnMap.Outline outline =
                        drawn.outlines().get(edition.units().get(unit).code());
                if (outline == null) {
                    absent.add(speech.name(edition.units().get(unit)));
                } else {
                    units.add(new Drawn(edition, unit, node, outline));
                }
            }
        }
        // What lies within another unit is drawn after it, and a disc, which reaches over its neighbours, last.
        units.sort(Comparator.comparing(Drawn::isSmall)
                .thenComparingInt(unit -> unit.outline().layer()));
        units.forEach(unit -> link(markup, speech, unit));
        markup.close();
        markup.open("figcaption");
        if (node == Tree.INDEX) {
            legend(markup, speech);
        }
        markup.leaf("p", speech.say("map.note"));
        if (!absent.isEmpty()) {
            markup.leaf("p", speech.say("map.absent", absent));
        }
        markup.close().close();
    }

    /// One unit on the map.
    private record Drawn(Edition edition, int unit, int node, DrawnMap.Outline outline) {

        boolean isSmall() {
            return outline.room() < SMALL;
        }

        OptionalInt place() {
            return edition.place(node, unit);
        }

        int step() {
            return node == Tree.INDEX
                    ? new Bands(edition.methodology()).step(edition, unit)
                    : Ramp.ofPlace(place().orElse(Ranking.NONE), edition.ranked());
        }
    }

    private void link(Markup markup, Speech speech, Drawn drawn) {
        Edition edition = drawn.edition();
        RatedUnit rated = edition.units().get(drawn.unit());
        String place = speech.place(drawn.place());
        int step = drawn.step();
        String title = drawn.place().isPresent()
                ? speech.say(
                        "map.unit",
                        rated.names(),
                        place,
                        edition.ranked(),
                        speech.score(edition.score(drawn.node(), drawn.unit())))
                : speech.say("map.unrated", rated.names());
        markup.open("a", "href", speech.links().unit(rated.code()), "aria-label", title);
        markup.leaf("title", title);
        String x = Integer.toString(drawn.outline().x());
        String y = Integer.toString(drawn.outline().y());
        String radius = Integer.toString(DISC);
        boolean small = drawn.isSmall();
        if (small) {
            markup.empty("circle", "class", "ring", "cx", x, "cy", y, "r", radius);
        }
        markup.empty("use", "href", "#" + id(rated.code()), "class", Ramp.className(step));
        if (small) {
            markup.empty("circle", "class", Ramp.className(step), "cx", x, "cy", y, "r", radius);
        }
        markup.leaf("text", place, "class", "on-" + Ramp.className(step) + (small ? " small" : ""), "x", x, "y", y);
        markup.close();
    }

    private void legend(Markup markup, Speech speech) {
        Bands bands = new Bands(content.methodology());
        if (bands.list().isEmpty()) {
            return;
        }
        markup.open("ul", "class", "legend");
        bands.list()
                .forEach(band -> markup.open("li")
                        .leaf("span", "", "class", "swatch " + Ramp.className(bands.step(band)))
                        .text(bands.glyph(band) + " "
                                + speech.say("band.from", band.names(), speech.number(band.from())))
                        .close());
        markup.close();
    }

    private static String id(String unit) {
        return "map-" + Anchors.plain(unit);
    }
}
