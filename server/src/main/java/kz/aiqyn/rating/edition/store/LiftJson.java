package kz.aiqyn.rating.edition.store;

import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.Lift.AlreadyThere;
import kz.aiqyn.engine.explain.Lift.Limit;
import kz.aiqyn.engine.explain.Lift.Move;
import kz.aiqyn.engine.explain.Lift.OutOfReach;
import kz.aiqyn.engine.explain.Lift.Reached;
import kz.aiqyn.engine.explain.Lift.Reason;
import kz.aiqyn.engine.explain.Lift.Refused;
import kz.aiqyn.engine.explain.Standing;
import kz.aiqyn.engine.rating.Tree;
import tools.jackson.databind.JsonNode;

/// What would lift a unit, as JSON and back.
final class LiftJson {

    private final Tree tree;

    LiftJson(Tree tree) {
        this.tree = tree;
    }

    void write(JsonText json, Lift lift) {
        json.open('{');
        switch (lift) {
            case Reached reached -> {
                start(json, "reached", reached.place(), reached.now());
                StoryJson.write(json.name("then"), reached.then());
                json.name("effort").value(reached.effort());
                json.name("verified").value(reached.verified());
                moves(json, reached.moves());
            }
            case AlreadyThere there -> start(json, "there", there.place(), there.now());
            case OutOfReach far -> {
                start(json, "far", far.place(), far.now());
                StoryJson.write(json.name("furthest"), far.furthest());
                moves(json, far.moves());
            }
            case Refused refused -> {
                json.name("refused").value(refused.place());
                json.name("reason").value(refused.reason().name());
                json.name("indicator").value(refused.indicator());
            }
        }
        json.close('}');
    }

    Lift read(JsonNode node, String unit) {
        if (node.has("reached")) {
            return reached(node, unit);
        }
        if (node.has("there")) {
            return new AlreadyThere(unit, node.get("there").intValue(), now(node));
        }
        if (node.has("far")) {
            return new OutOfReach(
                    unit,
                    node.get("far").intValue(),
                    now(node),
                    StoryJson.standing(node.get("furthest")),
                    JsonRead.list(node.get("moves"), this::move));
        }
        return new Refused(
                unit,
                node.get("refused").intValue(),
                Reason.valueOf(node.get("reason").asString()),
                node.get("indicator").asString());
    }

    Reached reached(JsonNode node, String unit) {
        return new Reached(
                unit,
                node.get("reached").intValue(),
                now(node),
                StoryJson.standing(node.get("then")),
                JsonRead.list(node.get("moves"), this::move),
                JsonRead.number(node.get("effort")),
                node.get("verified").booleanValue());
    }

    private static void start(JsonText json, String kind, int place, Standing now) {
        json.name(kind).value(place);
        StoryJson.write(json.name("now"), now);
    }

    private static Standing now(JsonNode node) {
        return StoryJson.standing(node.get("now"));
    }

    private static void moves(JsonText json, Iterable<Move> moves) {
        json.name("moves").open('[');
        for (Move move : moves) {
            json.open('[')
                    .value(move.indicator())
                    .value(move.from())
                    .value(move.to())
                    .value(move.effort());
            json.value(move.scoreFrom()).value(move.scoreTo());
            json.value(move.limit().name()).value(move.atLimit()).close(']');
        }
        json.close(']');
    }

    private Move move(JsonNode row) {
        String code = row.get(0).asString();
        int node = tree.find(code).orElseThrow();
        return new Move(
                code,
                tree.names(node),
                tree.indicator(tree.leaf(node)).unit(),
                JsonRead.number(row.get(1)),
                JsonRead.number(row.get(2)),
                JsonRead.number(row.get(3)),
                JsonRead.number(row.get(4)),
                JsonRead.number(row.get(5)),
                Limit.valueOf(row.get(6).asString()),
                row.get(7).booleanValue());
    }
}
