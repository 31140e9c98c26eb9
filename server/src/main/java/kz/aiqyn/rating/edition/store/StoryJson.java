package kz.aiqyn.rating.edition.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeFactor;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.explain.Loss;
import kz.aiqyn.engine.explain.Passing;
import kz.aiqyn.engine.explain.Standing;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.content.UnitStory;
import tools.jackson.databind.JsonNode;

/// The stories of one edition as JSON and back. What the edition knows already, names, flags, scores, is not written
/// again.
final class StoryJson {

    private final Edition edition;
    private final Tree tree;
    private final Map<String, Names> units = new HashMap<>();
    private final LiftJson lifts;

    StoryJson(Edition edition) {
        this.edition = edition;
        this.tree = edition.tree();
        this.lifts = new LiftJson(tree);
        edition.units().forEach(unit -> units.put(unit.code(), unit.names()));
    }

    String write(UnitStory story) {
        JsonText json = new JsonText();
        json.open('{').name("movement");
        write(json, story.movement());
        story.contributions().ifPresent(known -> write(json.name("contributions"), known));
        story.change().ifPresent(told -> write(json.name("change"), told));
        story.together().ifPresent(lift -> lifts.write(json.name("together"), lift));
        json.name("alone").open('[');
        story.alone().forEach(lift -> lifts.write(json, lift));
        json.close(']').close('}');
        return json.toString();
    }

    UnitStory read(String text, int unit) {
        JsonNode node = JsonRead.tree(text);
        return new UnitStory(
                movement(node.get("movement")),
                optional(node, "contributions").map(known -> contributions(known, unit)),
                optional(node, "change").map(told -> told(told, unit)),
                optional(node, "together").map(lift -> lifts.read(lift, code(unit))),
                JsonRead.list(node.get("alone"), lift -> lifts.reached(lift, code(unit))));
    }

    private static Optional<JsonNode> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name));
    }

    private String code(int unit) {
        return edition.units().get(unit).code();
    }

    private static void write(JsonText json, Movement movement) {
        json.open('{');
        switch (movement) {
            case Movement.Moved moved -> write(json.name("moved"), moved);
            case Movement.None(Movement.Why why) -> json.name("none").value(why.name());
            case Movement.NotComparable(Movement.Reason reason, Optional<Movement.Moved> recomputed) -> {
                json.name("differs").value(reason.name());
                recomputed.ifPresent(moved -> write(json.name("recomputed"), moved));
            }
        }
        json.close('}');
    }

    private static void write(JsonText json, Movement.Moved moved) {
        json.open('[').value(moved.from()).value(moved.to()).close(']');
    }

    private static Movement movement(JsonNode node) {
        if (node.has("moved")) {
            return moved(node.get("moved"));
        }
        return node.has("none")
                ? new Movement.None(Movement.Why.valueOf(node.get("none").asString()))
                : new Movement.NotComparable(
                        Movement.Reason.valueOf(node.get("differs").asString()),
                        optional(node, "recomputed").map(StoryJson::moved));
    }

    private static Movement.Moved moved(JsonNode node) {
        return new Movement.Moved(node.get(0).intValue(), node.get(1).intValue());
    }

    private static void write(JsonText json, Contributions known) {
        json.open('{').name("base").value(known.base()).name("nodes").open('[');
        for (Contribution node : known.nodes()) {
            Loss loss = node.loss();
            json.open('[')
                    .value(node.node())
                    .value(node.share())
                    .value(node.points())
                    .value(node.base());
            json.value(loss.best()).value(loss.peersBest()).value(loss.peersMedian());
            json.value(loss.toBest()).value(loss.toPeersBest()).value(loss.toPeersMedian());
            json.close(']');
        }
        json.close(']').close('}');
    }

    private Contributions contributions(JsonNode known, int unit) {
        return new Contributions(
                edition.scores(Tree.INDEX)[unit],
                JsonRead.number(known.get("base")),
                JsonRead.list(known.get("nodes"), node -> contribution(node, unit)),
                edition.adjustments(unit));
    }

    private Contribution contribution(JsonNode row, int unit) {
        int node = row.get(0).intValue();
        double[] numbers = new double[row.size()];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = JsonRead.number(row.get(i));
        }
        return new Contribution(
                node,
                tree.parent(node),
                tree.level(node),
                tree.code(node),
                tree.names(node),
                edition.scores(node)[unit],
                numbers[1],
                numbers[2],
                numbers[3],
                new Loss(numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], numbers[9]),
                edition.flags(node, unit));
    }

    private void write(JsonText json, UnitStory.ChangeInWords told) {
        json.open('{').name("since").value(told.since().toString());
        switch (told.change()) {
            case Change.NotSplit none -> json.name("reason").value(none.reason().name());
            case Change.Split split -> write(json, split);
        }
        PhraseJson.write(json.name("words"), told.words());
        json.close('}');
    }

    private void write(JsonText json, Change.Split split) {
        write(json.name("before"), split.before());
        write(json.name("after"), split.after());
        json.name("parts").open('[');
        for (FactorContribution part : split.parts()) {
            json.open('[').value(part.points()).value(part.rest()).open('[');
            for (FactorContribution.Through through : part.through()) {
                json.open('[').value(through.code()).value(through.points());
                names(json, through.code(), through.names());
                json.close(']');
            }
            json.close(']').close(']');
        }
        json.close(']').name("passings").open('[');
        split.passings().forEach(passing -> write(json, passing));
        json.close(']');
    }

    private void write(JsonText json, Passing passing) {
        json.open('{').name("kind").value(passing.kind().name()).name("unit").value(passing.unit());
        if (!passing.names().equals(units.get(passing.unit()))) {
            PhraseJson.write(json.name("names"), passing.names());
        }
        json.name("places").open('[');
        place(json, passing.placeBefore());
        place(json, passing.placeAfter());
        json.close(']').name("gaps").open('[');
        for (Passing.Gap gap : passing.gaps()) {
            json.open('[').value(gap.code()).value(gap.before()).value(gap.after());
            names(json, gap.code(), gap.names());
            json.close(']');
        }
        json.close(']').close('}');
    }

    /// Names are written only where the edition's tree has none of that code, or others.
    private void names(JsonText json, String code, Names names) {
        if (!tree.find(code).map(tree::names).equals(Optional.of(names))) {
            PhraseJson.write(json, names);
        }
    }

    private Names names(JsonNode row, int at) {
        return row.size() > at
                ? PhraseJson.names(row.get(at))
                : tree.names(tree.find(row.get(0).asString()).orElseThrow());
    }

    static void place(JsonText json, OptionalInt place) {
        if (place.isPresent()) {
            json.value(place.getAsInt());
        } else {
            json.nothing();
        }
    }

    static void write(JsonText json, Standing standing) {
        json.open('[').value(standing.score());
        place(json, standing.place());
        json.value(standing.of()).close(']');
    }

    static Standing standing(JsonNode row) {
        return new Standing(
                JsonRead.number(row.get(0)),
                JsonRead.place(row.get(1)),
                row.get(2).intValue());
    }

    private UnitStory.ChangeInWords told(JsonNode node, int unit) {
        Names names = edition.units().get(unit).names();
        Change change = node.has("reason")
                ? new Change.NotSplit(
                        code(unit),
                        names,
                        Change.Reason.valueOf(node.get("reason").asString()))
                : new Change.Split(
                        code(unit),
                        names,
                        standing(node.get("before")),
                        standing(node.get("after")),
                        parts(node.get("parts")),
                        JsonRead.list(node.get("passings"), this::passing));
        return new UnitStory.ChangeInWords(
                Period.of(node.get("since").asString()), change, JsonRead.list(node.get("words"), PhraseJson::read));
    }

    private List<FactorContribution> parts(JsonNode rows) {
        List<FactorContribution> parts = new ArrayList<>();
        for (JsonNode row : rows) {
            parts.add(new FactorContribution(
                    ChangeFactor.values()[parts.size()],
                    JsonRead.number(row.get(0)),
                    JsonRead.list(
                            row.get(2),
                            through -> new FactorContribution.Through(
                                    through.get(0).asString(), names(through, 2), JsonRead.number(through.get(1)))),
                    JsonRead.number(row.get(1))));
        }
        return parts;
    }

    private Passing passing(JsonNode node) {
        String unit = node.get("unit").asString();
        JsonNode places = node.get("places");
        return new Passing(
                Passing.Kind.valueOf(node.get("kind").asString()),
                unit,
                node.has("names") ? PhraseJson.names(node.get("names")) : units.getOrDefault(unit, Names.same(unit)),
                JsonRead.place(places.get(0)),
                JsonRead.place(places.get(1)),
                JsonRead.list(
                        node.get("gaps"),
                        gap -> new Passing.Gap(
                                gap.get(0).asString(),
                                names(gap, 3),
                                JsonRead.number(gap.get(1)),
                                JsonRead.number(gap.get(2)))));
    }
}
