package kz.aiqyn.rating.edition.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.words.Speech;

/// The values of indicators that one edition has otherwise than another: why places moved, before where they moved.
///
/// @param count of all of them
record ChangedValues(int count, List<Row> first) {

    private static final int SHOWN = 200;

    ChangedValues {
        first = List.copyOf(first);
    }

    /// @param place of the unit before and after, where it moved; blank where it did not
    public record Row(String href, String unit, String indicator, String before, String after, String place) {}

    static ChangedValues between(List<Edition> before, List<Edition> now, Speech speech) {
        List<Row> rows = new ArrayList<>();
        for (Edition edition : now) {
            Optional<Edition> other = before.stream()
                    .filter(each -> each.group().code().equals(edition.group().code()))
                    .findFirst();
            other.ifPresent(then -> add(then, edition, speech, rows));
        }
        return new ChangedValues(rows.size(), rows.stream().limit(SHOWN).toList());
    }

    private static void add(Edition then, Edition now, Speech speech, List<Row> rows) {
        for (int unit = 0; unit < now.units().size(); unit++) {
            OptionalInt at = then.find(now.units().get(unit).code());
            if (at.isEmpty()) {
                continue;
            }
            for (int leaf = 0; leaf < now.tree().leafCount(); leaf++) {
                Indicator indicator = now.tree().indicator(leaf);
                Optional<Double> old = raw(then, indicator.code(), at.getAsInt());
                double is = now.cells().raw()[leaf][unit];
                if (old.isPresent() && Double.compare(old.get(), is) != 0) {
                    rows.add(new Row(
                            speech.links().unit(now.units().get(unit).code()),
                            speech.name(now.units().get(unit)),
                            speech.name(indicator.names().orElse(indicator.code())),
                            speech.value(old.get(), indicator.unit()),
                            speech.value(is, indicator.unit()),
                            moved(then.place(Tree.INDEX, at.getAsInt()), now.place(Tree.INDEX, unit), speech)));
                }
            }
        }
    }

    private static Optional<Double> raw(Edition edition, String indicator, int unit) {
        for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
            if (edition.tree().indicator(leaf).code().equals(indicator)) {
                return Optional.of(edition.cells().raw()[leaf][unit]);
            }
        }
        return Optional.empty();
    }

    private static String moved(OptionalInt before, OptionalInt now, Speech speech) {
        return before.equals(now) ? "" : speech.place(before) + " → " + speech.place(now);
    }
}
