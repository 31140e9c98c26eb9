package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import org.jspecify.annotations.Nullable;

/// The columns by which units can be ordered: place, movement, name, total score, score of each block.
public final class RankColumns {

    static final String PLACE = "place";
    static final String MOVEMENT = "movement";
    static final String UNIT = "unit";
    static final String SCORE = "score";

    private RankColumns() {}

    /// Their codes; a block's is the block's own.
    public static List<String> codes(Tree tree) {
        List<String> codes = new ArrayList<>(List.of(PLACE, MOVEMENT, UNIT, SCORE));
        for (int node : tree.children(Tree.INDEX)) {
            codes.add(block(tree, node));
        }
        return codes;
    }

    static String block(Tree tree, int node) {
        return "b." + tree.code(node);
    }

    /// What stands in them, by number of the unit.
    static Map<String, Function<Integer, ?>> of(Speech speech, ReportContent content, Edition edition) {
        Map<String, Function<Integer, ?>> columns = new LinkedHashMap<>();
        columns.put(PLACE, unit -> number(edition.place(Tree.INDEX, unit).orElse(0)));
        columns.put(
                MOVEMENT,
                unit -> gained(content.story(edition.units().get(unit).code()).movement()));
        columns.put(UNIT, unit -> speech.name(edition.units().get(unit)));
        columns.put(SCORE, unit -> edition.scores(Tree.INDEX)[unit]);
        for (int node : edition.tree().children(Tree.INDEX)) {
            columns.put(block(edition.tree(), node), unit -> edition.scores(node)[unit]);
        }
        return columns;
    }

    private static @Nullable Integer number(int place) {
        return place == 0 ? null : place;
    }

    private static @Nullable Integer gained(Movement movement) {
        return switch (movement) {
            case Movement.Moved moved -> moved.gained();
            case Movement.None _ -> null;
            case Movement.NotComparable other ->
                other.recomputed().map(Movement.Moved::gained).orElse(null);
        };
    }
}
