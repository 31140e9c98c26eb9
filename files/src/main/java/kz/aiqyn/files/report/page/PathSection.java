package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.PathLines;
import kz.aiqyn.files.report.chart.PlacePath;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// A unit's places over the periods, the line above the table that says the same: columns of the table lie
/// under the points of the line.
final class PathSection {

    /// Fewest periods that make a path.
    private static final int FEWEST = 2;

    /// Most periods that one path shows, the latest.
    private static final int MOST = 12;

    private final Markup markup;
    private final Speech speech;
    private final PathLines lines;
    private final List<Edition> shown;

    /// The editions in which the unit has a place, with those between them.
    private List<Edition> path = List.of();

    PathSection(Markup markup, Speech speech, ReportContent content, Edition edition) {
        this.markup = markup;
        this.speech = speech;
        this.lines = lines(content, edition);
        this.shown = shown(content, edition);
    }

    void write(RatedUnit unit) {
        int[] all = places(shown, unit.code());
        int first = first(all);
        path = shown.subList(first, Math.max(first, last(all) + 1));
        if (path.size() < FEWEST) {
            return;
        }
        List<Integer> breaks = breaks();
        String heading = speech.say("path.heading");
        markup.leaf("h2", heading);
        markup.open("div", "class", "path-box p" + path.size());
        new PlacePath(lines, first, places(path, unit.code()), breaks, names(unit)).draw(markup);
        markup.open("p", "class", "path-ends", "aria-hidden", "true")
                .leaf("span", speech.shortPeriod(path.getFirst().period()))
                .leaf("span", speech.shortPeriod(path.getLast().period()))
                .close();
        markup.open("div", "class", "scroll", "role", "region", "aria-label", heading, "tabindex", "0");
        table(unit);
        markup.close().close();
        for (int gap : breaks) {
            markup.leaf("p", reason(path.get(gap - 1), path.get(gap)), "class", "note");
        }
    }

    /// Number of the first period with a place, of how many there are when there is none.
    private static int first(int[] places) {
        return (int) Arrays.stream(places).takeWhile(place -> place == 0).count();
    }

    private static int last(int[] places) {
        int last = places.length - 1;
        while (last >= 0 && places[last] == 0) {
            last--;
        }
        return last;
    }

    /// Everybody at the end of the path by name; where there are too many, the first, the last and the unit itself.
    private List<PlacePath.Name> names(RatedUnit own) {
        Edition end = path.getLast();
        List<Integer> placed = new Standings(end)
                .rated().stream()
                        .filter(unit -> end.place(Tree.INDEX, unit).isPresent())
                        .toList();
        List<PlacePath.Name> names = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            RatedUnit unit = end.units().get(placed.get(i));
            boolean isOwn = unit.code().equals(own.code());
            int row = isOwn ? end.place(Tree.INDEX, placed.get(i)).orElseThrow() : i + 1;
            if (isOwn || placed.size() <= PlacePath.mostNames() || i == 0 || i == placed.size() - 1) {
                names.add(new PlacePath.Name(row, speech.name(unit), isOwn));
            }
        }
        return names;
    }

    private void table(RatedUnit unit) {
        markup.open("table", "class", "under");
        markup.leaf("caption", speech.say("path.caption", unit.names()), "class", "unseen");
        markup.open("thead").open("tr");
        path.forEach(at -> markup.leaf("th", speech.shortPeriod(at.period()), "scope", "col"));
        markup.close().close().open("tbody").open("tr");
        for (Edition at : path) {
            OptionalInt number = at.find(unit.code());
            OptionalInt place = number.isEmpty() ? number : at.place(Tree.INDEX, number.getAsInt());
            markup.leaf(
                    "td", place.isEmpty() ? Speech.NOTHING : speech.say("path.place", place.getAsInt(), at.ranked()));
        }
        markup.close().open("tr");
        for (Edition at : path) {
            OptionalInt number = at.find(unit.code());
            OptionalDouble score = number.isEmpty() ? OptionalDouble.empty() : at.score(Tree.INDEX, number.getAsInt());
            markup.leaf("td", speech.score(score), "class", "quiet");
        }
        markup.close().close().close();
    }

    private String reason(Edition earlier, Edition later) {
        return speech.say(
                sameMethod(earlier, later) ? "path.peers" : "path.method",
                later.period(),
                later.methodology().identity().version());
    }

    private List<Integer> breaks() {
        List<Integer> breaks = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            if (!sameMethod(path.get(i - 1), path.get(i))
                    || !codes(path.get(i - 1)).equals(codes(path.get(i)))) {
                breaks.add(i);
            }
        }
        return breaks;
    }

    private static boolean sameMethod(Edition one, Edition other) {
        return one.methodology().identity().equals(other.methodology().identity());
    }

    private static Set<String> codes(Edition edition) {
        return edition.units().stream().map(RatedUnit::code).collect(Collectors.toSet());
    }

    /// The hairlines of all units of a group, to be drawn once.
    static PathLines lines(ReportContent content, Edition edition) {
        List<Edition> path = shown(content, edition);
        Set<String> codes = new LinkedHashSet<>();
        path.forEach(at -> at.units().forEach(unit -> codes.add(unit.code())));
        List<int[]> units = codes.stream().map(code -> places(path, code)).toList();
        return new PathLines(id(edition), path.size(), most(path), units);
    }

    private static List<Edition> shown(ReportContent content, Edition edition) {
        List<Edition> all = content.path(edition);
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static String id(Edition edition) {
        return "paths-" + Anchors.plain(edition.group().code());
    }

    private static int most(List<Edition> path) {
        return path.stream().mapToInt(Edition::ranked).max().orElse(1);
    }

    private static int[] places(List<Edition> path, String unit) {
        return path.stream()
                .mapToInt(at -> {
                    OptionalInt number = at.find(unit);
                    return number.isEmpty() ? 0 : at.places(Tree.INDEX)[number.getAsInt()];
                })
                .toArray();
    }
}
