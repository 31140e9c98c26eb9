package kz.aiqyn.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Phrase;

/// A change in words: what became of the place, then why, the weightiest reason first, then who passed
/// whom. Keys are of the area `explain`.
public final class ChangeWords {

    private static final int MOST_REASONS = 3;
    private static final int MOST_INDICATORS = 3;
    private static final int MOST_UNITS = 4;
    /// A reason smaller than this share of the greatest is left out of the words.
    private static final double WORTH_SAYING = 0.15;
    /// A difference that no reader would see.
    private static final double NOTHING = 0.005;

    private final Edition before;
    private final Edition after;
    private final Change.Split change;

    private ChangeWords(Edition before, Edition after, Change.Split change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /// The sentences, to be read one after another. An opened change also says through what, and who passed
    /// whom.
    public static List<Phrase> of(Edition before, Edition after, Change change) {
        return switch (change) {
            case Change.NotSplit none -> List.of(why(before, after, none.reason()));
            case Change.Split split -> new ChangeWords(before, after, split).sentences();
        };
    }

    private static Phrase why(Edition before, Edition after, Change.Reason reason) {
        return switch (reason) {
            case NOT_IN_EARLIER -> Phrase.of("explain.none.not-in-earlier", before.period());
            case NOT_IN_LATER -> Phrase.of("explain.none.not-in-later", after.period());
            case NOT_RATED_EARLIER -> Phrase.of("explain.none.not-rated-earlier", before.period());
            case NOT_RATED_LATER -> Phrase.of("explain.none.not-rated-later", after.period());
        };
    }

    private List<Phrase> sentences() {
        List<Phrase> sentences = new ArrayList<>();
        place().ifPresent(sentences::add);
        sentences.add(score());
        double greatest = change.parts().stream()
                .mapToDouble(part -> Math.abs(part.points()))
                .max()
                .orElse(0);
        change.parts().stream()
                .filter(part -> Math.abs(part.points()) >= Math.max(NOTHING, WORTH_SAYING * greatest))
                .sorted(Comparator.comparingDouble((FactorContribution part) -> -Math.abs(part.points())))
                .limit(MOST_REASONS)
                .map(this::reason)
                .forEach(sentences::add);
        passed(Passing.Kind.OVERTOOK).ifPresent(who -> sentences.add(Phrase.of("explain.passing.by", who)));
        passed(Passing.Kind.OVERTAKEN).ifPresent(who -> sentences.add(Phrase.of("explain.passing.over", who)));
        passed(Passing.Kind.CAME_IN_AHEAD).ifPresent(who -> sentences.add(Phrase.of("explain.passing.came", who)));
        passed(Passing.Kind.WENT_FROM_AHEAD).ifPresent(who -> sentences.add(Phrase.of("explain.passing.went", who)));
        return sentences;
    }

    private Optional<Phrase> place() {
        Standing old = change.before();
        Standing now = change.after();
        if (old.place().isEmpty() || now.place().isEmpty()) {
            return Optional.empty();
        }
        int from = old.place().getAsInt();
        int to = now.place().getAsInt();
        Phrase first = ordinal(from);
        Phrase second = ordinal(to);
        if (old.of() != now.of()) {
            return Optional.of(
                    from < to
                            ? Phrase.of("explain.place.fell-regrouped", first, old.of(), second, now.of())
                            : from > to
                                    ? Phrase.of("explain.place.rose-regrouped", first, old.of(), second, now.of())
                                    : Phrase.of("explain.place.kept-regrouped", second, now.of(), old.of()));
        }
        return Optional.of(
                from < to
                        ? Phrase.of("explain.place.fell", first, second, now.of())
                        : from > to
                                ? Phrase.of("explain.place.rose", first, second, now.of())
                                : Phrase.of("explain.place.kept", second, now.of()));
    }

    /// English writes 1st, 2nd, 3rd, 4th; the other languages say it in their templates.
    static Phrase ordinal(int place) {
        int tens = place % 100;
        return switch (tens > 10 && tens < 14 ? 0 : place % 10) {
            case 1 -> Phrase.of("explain.ordinal.first", place);
            case 2 -> Phrase.of("explain.ordinal.second", place);
            case 3 -> Phrase.of("explain.ordinal.third", place);
            default -> Phrase.of("explain.ordinal.other", place);
        };
    }

    private Phrase score() {
        double difference = change.difference();
        double old = rounded(change.before().score());
        double now = rounded(change.after().score());
        double by = rounded(Math.abs(difference));
        if (Math.abs(difference) < NOTHING) {
            return Phrase.of("explain.score.same", now);
        }
        return difference > 0
                ? Phrase.of("explain.score.rose", by, old, now)
                : Phrase.of("explain.score.fell", by, old, now);
    }

    private Phrase reason(FactorContribution part) {
        Phrase points = points(part.points());
        List<Phrase> through = part.through().stream()
                .filter(each -> each.points() * part.points() > 0
                        && Math.abs(each.points()) >= WORTH_SAYING * Math.abs(part.points()))
                .limit(MOST_INDICATORS)
                .map(each -> item(part.factor(), each))
                .toList();
        Phrase factor = switch (part.factor()) {
            case OWN -> Phrase.of("explain.factor.own");
            case PEERS -> Phrase.of("explain.factor.peers");
            case METHOD -> Phrase.of("explain.factor.method");
            case COVERAGE -> Phrase.of("explain.factor.coverage");
            case ADJUSTMENTS -> Phrase.of("explain.factor.adjustments");
            case TERRITORY -> Phrase.of("explain.factor.territory");
        };
        return through.isEmpty()
                ? Phrase.of("explain.reason.plain", factor, points)
                : Phrase.of("explain.reason.through", factor, points, through);
    }

    private static Phrase points(double points) {
        return points < 0
                ? Phrase.of("explain.points.less", rounded(-points))
                : Phrase.of("explain.points.more", rounded(points));
    }

    /// What became of the indicator where that is the reason, else how much came through it.
    private Phrase item(ChangeFactor factor, FactorContribution.Through through) {
        return switch (factor) {
            case OWN -> values(through).orElseGet(() -> share(through));
            case COVERAGE -> presence(through).orElseGet(() -> share(through));
            case PEERS, METHOD, ADJUSTMENTS, TERRITORY -> share(through);
        };
    }

    private static Phrase share(FactorContribution.Through through) {
        return Phrase.of("explain.item.share", through.names().orElse(through.code()), points(through.points()));
    }

    private Optional<Phrase> values(FactorContribution.Through through) {
        double old = raw(before, through.code());
        double now = raw(after, through.code());
        if (Double.isNaN(old) || Double.isNaN(now)) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(
                "explain.item.value",
                through.names().orElse(through.code()),
                new Amount(significant(now), measuredIn(through.code())),
                new Amount(significant(old), measuredIn(through.code()))));
    }

    private Optional<Phrase> presence(FactorContribution.Through through) {
        boolean had = !Double.isNaN(raw(before, through.code()));
        boolean has = !Double.isNaN(raw(after, through.code()));
        if (had == has) {
            return Optional.empty();
        }
        return Optional.of(
                has
                        ? Phrase.of("explain.item.came", through.names().orElse(through.code()))
                        : Phrase.of("explain.item.went", through.names().orElse(through.code())));
    }

    private String measuredIn(String code) {
        return after.methodology().findIndicator(code).map(each -> each.unit()).orElse("");
    }

    private double raw(Edition edition, String code) {
        Tree tree = edition.tree();
        int unit = edition.find(change.unit()).orElseThrow();
        return tree.find(code)
                .filter(node -> tree.leaf(node) != Tree.NONE)
                .map(node -> edition.cells().raw()[tree.leaf(node)][unit])
                .orElse(Double.NaN);
    }

    /// Who did it, the first with the block that decided it.
    private Optional<List<Object>> passed(Passing.Kind kind) {
        List<Passing> passings =
                change.passings().stream().filter(each -> each.kind() == kind).toList();
        if (passings.isEmpty()) {
            return Optional.empty();
        }
        List<Object> who = new ArrayList<>();
        for (Passing passing : passings.subList(0, Math.min(MOST_UNITS, passings.size()))) {
            who.add(
                    passing.gaps().isEmpty()
                            ? passing.names()
                            : Phrase.of(
                                    "explain.passing.through",
                                    passing.names(),
                                    passing.gaps().getFirst().names()));
        }
        if (passings.size() > MOST_UNITS) {
            who.add(Phrase.of("explain.passing.more", passings.size() - MOST_UNITS));
        }
        return Optional.of(who);
    }

    private static double rounded(double points) {
        return Math.rint(points * 100) / 100;
    }

    /// Four significant digits, whole numbers in full.
    static double significant(double value) {
        if (value == 0 || Math.abs(value) >= 1000) {
            return Math.rint(value);
        }
        double unit = StrictMath.pow(10, 3 - Math.floor(StrictMath.log10(Math.abs(value))));
        return Math.rint(value * unit) / unit;
    }
}
