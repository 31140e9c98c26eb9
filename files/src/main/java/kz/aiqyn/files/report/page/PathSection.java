package kz.aiqyn.files.report.page;

import java.util.ArrayList;
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

/// A unit's places over the periods, the line above the table that says the same: columns of the table lie
/// under the points of the line.
final class PathSection {

    /// Fewest periods that make a path.
    private static final int FEWEST = 2;

    /// Most periods that one path shows, the latest.
    private static final int MOST = 12;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final List<Edition> path;

    PathSection(Markup markup, Speech speech, ReportContent content, Edition edition) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.path = shown(content, edition);
    }

    void write(RatedUnit unit) {
        if (path.size() < FEWEST) {
            return;
        }
        List<Integer> breaks = breaks();
        markup.leaf("h2", speech.say("path.heading"));
        markup.open("div", "class", "scroll path-box p" + path.size(), "role", "region", "tabindex", "0");
        markup.open("div", "class", "path-wide");
        new PlacePath(id(edition), places(path, unit.code()), most(path), breaks).draw(markup);
        table(unit);
        markup.close().close();
        for (int gap : breaks) {
            markup.leaf("p", reason(path.get(gap - 1), path.get(gap)), "class", "note");
        }
    }

    private void table(RatedUnit unit) {
        markup.open("table", "class", "under");
        markup.leaf("caption", speech.say("path.caption", unit.names()), "class", "unseen");
        markup.open("thead").open("tr");
        path.forEach(at -> markup.leaf("th", at.period().toString(), "scope", "col"));
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
