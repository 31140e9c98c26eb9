package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.cli.json.Json;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Movements;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;

/// The result of `rate` for machines, documented in `docs/command-line.md`. Keys are only ever added.
final class RateJson {

    private final Screen screen;

    private RateJson(Screen screen) {
        this.screen = screen;
    }

    static String write(Screen screen, Loaded loaded, List<Edition> editions) {
        RateJson json = new RateJson(screen);
        Identity identity = loaded.methodology().identity();
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("format", "aiqyn-rate-1");
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("code", identity.code());
        method.put("version", identity.version());
        root.put("methodology", method);
        root.put("title", names(identity.title()));
        root.put("period", editions.getFirst().period().toString());
        root.put(
                "groups",
                editions.stream()
                        .map(edition -> json.group(edition, Movements.of(loaded.rating(), edition)))
                        .toList());
        root.put("notices", new Remarks(screen).of(loaded.notices()));
        return Json.write(root);
    }

    private Map<String, @Nullable Object> group(Edition edition, List<Movement> movements) {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        group.put("code", edition.group().code());
        group.put("names", names(edition.group().names().orElse(edition.group().code())));
        group.put("ranked", edition.ranked());
        List<Object> units = new ArrayList<>();
        List<Integer> order = new ArrayList<>(ConsoleLeagueTable.inOrder(edition));
        for (int unit = 0; unit < edition.units().size(); unit++) {
            if (!edition.isRated(unit)) {
                order.add(unit);
            }
        }
        order.forEach(unit -> units.add(unit(edition, unit, movements.get(unit))));
        group.put("units", units);
        group.put("remarks", new Remarks(screen).of(edition, movements));
        return group;
    }

    private Map<String, @Nullable Object> unit(Edition edition, int unit, Movement movement) {
        RatedUnit rated = edition.units().get(unit);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", rated.code());
        json.put("kato", rated.kato());
        json.put("names", names(rated.names()));
        json.put("rank", whole(edition.place(Tree.INDEX, unit)));
        json.put("previousRank", movement instanceof Movement.Moved moved ? moved.from() : null);
        json.put("score", number(edition.score(Tree.INDEX, unit)));
        json.put("band", edition.band(unit).map(Band::code).orElse(null));
        json.put("coverage", number(edition.coverage(Tree.INDEX, unit)));
        json.put("flags", flags(edition, Tree.INDEX, unit));
        if (!edition.isRated(unit)) {
            json.put("whyNotRated", screen.wording().say(UnratedUnits.why(screen, edition, unit)));
        }
        List<Object> nodes = new ArrayList<>();
        for (int node = 1; node < edition.tree().size(); node++) {
            nodes.add(node(edition, node, unit));
        }
        json.put("nodes", nodes);
        return json;
    }

    private static Map<String, @Nullable Object> node(Edition edition, int node, int unit) {
        Tree tree = edition.tree();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", tree.code(node));
        json.put("level", tree.level(node) == Tree.Level.BLOCK ? "block" : "indicator");
        json.put("parent", tree.code(tree.parent(node)));
        json.put("weight", tree.weight(node));
        if (tree.leaf(node) != Tree.NONE) {
            json.put("value", edition.cells().raw()[tree.leaf(node)][unit]);
            json.put("unit", tree.indicator(tree.leaf(node)).unit());
        }
        json.put("score", number(edition.score(node, unit)));
        json.put("rank", whole(edition.place(node, unit)));
        json.put("coverage", number(edition.coverage(node, unit)));
        json.put("flags", flags(edition, node, unit));
        return json;
    }

    private static List<String> flags(Edition edition, int node, int unit) {
        return edition.flags(node, unit).stream().map(Flag::code).toList();
    }

    private static Map<String, String> names(Names names) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("kk", names.kk());
        json.put("ru", names.ru());
        json.put("en", names.en());
        return json;
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable Integer whole(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
