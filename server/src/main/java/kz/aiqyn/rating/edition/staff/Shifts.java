package kz.aiqyn.rating.edition.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Ranking;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.words.Speech;
import org.jspecify.annotations.Nullable;

/// Two results of a period beside each other: who rises and who falls.
///
/// @param changed how many units have another place or another score
record Shifts(List<Group> groups, int changed) {

    private static final double NOTHING = 1e-9;

    public record Group(String name, List<Row> rows) {}

    /// @param gained places, negative when they were lost, 0 when there is nothing to compare with
    /// @param sign places gained, `↑3`; blank when the place is the same
    public record Row(
            String code,
            String name,
            String place,
            String score,
            int gained,
            String sign,
            String before,
            String scoreBefore,
            boolean moved,
            Exact exact) {}

    /// The same as numbers, unrounded; empty where there is none.
    public record Exact(OptionalInt place, OptionalDouble score, OptionalInt before, OptionalDouble scoreBefore) {}

    /// @param before what is compared with
    /// @param now what is shown first
    static Shifts of(List<Edition> before, List<Edition> now, Speech speech) {
        List<Group> groups = new ArrayList<>();
        int changed = 0;
        for (Edition edition : now) {
            Edition other = before.stream()
                    .filter(each -> each.group().code().equals(edition.group().code()))
                    .findFirst()
                    .orElse(null);
            List<Row> rows = new ArrayList<>();
            for (int unit : order(edition)) {
                OptionalInt at = other == null
                        ? OptionalInt.empty()
                        : other.find(edition.units().get(unit).code());
                Row row = row(other, at, edition, unit, speech);
                rows.add(row);
                changed += row.moved() ? 1 : 0;
            }
            groups.add(new Group(speech.name(edition.group().names().orElse(speech.say("group.all"))), rows));
        }
        return new Shifts(groups, changed);
    }

    private static List<Integer> order(Edition edition) {
        int[] places = edition.places(Tree.INDEX);
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < places.length; unit++) {
            units.add(unit);
        }
        units.sort(Comparator.comparingInt(unit -> places[unit] == Ranking.NONE ? Integer.MAX_VALUE : places[unit]));
        return units;
    }

    private static Row row(@Nullable Edition other, OptionalInt at, Edition edition, int unit, Speech speech) {
        OptionalInt now = edition.place(Tree.INDEX, unit);
        String code = edition.units().get(unit).code();
        String name = speech.name(edition.units().get(unit));
        String score = speech.score(edition.score(Tree.INDEX, unit));
        if (other == null || at.isEmpty()) {
            Exact alone = new Exact(now, edition.score(Tree.INDEX, unit), OptionalInt.empty(), OptionalDouble.empty());
            return new Row(code, name, speech.place(now), score, 0, "", "–", "–", true, alone);
        }
        OptionalInt then = other.place(Tree.INDEX, at.getAsInt());
        int gained = now.isPresent() && then.isPresent() ? then.getAsInt() - now.getAsInt() : 0;
        double difference = edition.scores(Tree.INDEX)[unit] - other.scores(Tree.INDEX)[at.getAsInt()];
        return new Row(
                code,
                name,
                speech.place(now),
                score,
                gained,
                gained > 0 ? "↑" + gained : gained < 0 ? "↓" + -gained : "",
                speech.place(then),
                speech.score(other.score(Tree.INDEX, at.getAsInt())),
                !now.equals(then) || Math.abs(difference) > NOTHING,
                new Exact(now, edition.score(Tree.INDEX, unit), then, other.score(Tree.INDEX, at.getAsInt())));
    }
}
