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
import kz.aiqyn.rating.edition.life.ProposedRevisions;
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

    /// What a revision would change, as it was found.
    static Shifts of(List<ProposedRevisions.Group> groups, Speech speech) {
        List<Group> shown = groups.stream()
                .map(group -> new Group(
                        speech.name(group.names().orElse(speech.say("group.all"))),
                        group.units().stream().map(unit -> row(unit, speech)).toList()))
                .toList();
        int changed = (int) shown.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Row::moved)
                .count();
        return new Shifts(shown, changed);
    }

    private static Row row(ProposedRevisions.Unit unit, Speech speech) {
        Standing now = new Standing(unit.place(), unit.score());
        return row(
                unit.code(),
                speech.name(unit.names()),
                now,
                unit.compared() ? new Standing(unit.before(), unit.scoreBefore()) : null,
                speech);
    }

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
        return row(
                edition.units().get(unit).code(),
                speech.name(edition.units().get(unit)),
                Standing.of(edition, unit),
                other == null || at.isEmpty() ? null : Standing.of(other, at.getAsInt()),
                speech);
    }

    private record Standing(OptionalInt place, OptionalDouble score) {

        static Standing of(Edition edition, int unit) {
            return new Standing(edition.place(Tree.INDEX, unit), edition.score(Tree.INDEX, unit));
        }
    }

    private static Row row(String code, String name, Standing now, @Nullable Standing then, Speech speech) {
        String score = speech.score(now.score());
        if (then == null) {
            Exact alone = new Exact(now.place(), now.score(), OptionalInt.empty(), OptionalDouble.empty());
            return new Row(code, name, speech.place(now.place()), score, 0, "", "–", "–", true, alone);
        }
        int gained = now.place().isPresent() && then.place().isPresent()
                ? then.place().getAsInt() - now.place().getAsInt()
                : 0;
        double difference = now.score().orElse(Double.NaN) - then.score().orElse(Double.NaN);
        return new Row(
                code,
                name,
                speech.place(now.place()),
                score,
                gained,
                gained > 0 ? "↑" + gained : gained < 0 ? "↓" + -gained : "",
                speech.place(then.place()),
                speech.score(then.score()),
                !now.place().equals(then.place()) || Math.abs(difference) > NOTHING,
                new Exact(now.place(), now.score(), then.place(), then.score()));
    }
}
