package kz.aiqyn.portal.monday;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ChangeFactor;
import kz.aiqyn.engine.explain.Contribution;
import kz.aiqyn.engine.explain.Contributions;
import kz.aiqyn.engine.explain.FactorContribution;
import kz.aiqyn.engine.explain.FactorContribution.Through;
import kz.aiqyn.engine.explain.Lift;
import kz.aiqyn.engine.explain.WhatIf;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;

/// Of all that is stored of a unit's story the one thing that says most, in one sentence.
final class CauseInWords {

    /// A difference that no reader would see.
    private static final double NOTHING = 0.005;

    private static final int NAMED = 2;

    private final Words words;
    private final Speech speech;
    private final ReportContent content;
    private final Edition edition;

    CauseInWords(Words words, Speech speech, ReportContent content, Edition edition) {
        this.words = words;
        this.speech = speech;
        this.content = content;
        this.edition = edition;
    }

    /// In what a unit is farthest ahead of its peers.
    String ahead(int unit) {
        return contributions(unit)
                .flatMap(known -> known.indicators().stream()
                        .min(Comparator.comparingDouble(
                                indicator -> indicator.loss().toPeersMedian())))
                .filter(indicator -> indicator.loss().toPeersMedian() <= -NOTHING)
                .map(indicator -> beside("monday.cause.ahead", indicator, unit))
                .orElse("");
    }

    /// In what it is farthest behind.
    String behind(int unit) {
        return contributions(unit)
                .flatMap(known -> known.indicators().stream()
                        .max(Comparator.comparingDouble(
                                indicator -> indicator.loss().toPeersMedian())))
                .filter(indicator -> indicator.loss().toPeersMedian() >= NOTHING)
                .map(indicator -> beside("monday.cause.behind", indicator, unit))
                .orElse("");
    }

    private String beside(String key, Contribution indicator, int unit) {
        int leaf = edition.tree().leaf(indicator.node());
        return words.say(
                key,
                indicator.names().orElse(indicator.code()),
                speech.value(
                        edition.cells().raw()[leaf][unit],
                        edition.tree().indicator(leaf).unit()),
                speech.wording().number(Math.abs(indicator.loss().toPeersMedian()), 2));
    }

    /// What took most from its score since the period before.
    String fell(int unit) {
        return story(unit)
                .change()
                .filter(told -> told.change() instanceof Change.Split)
                .map(told -> fell((Change.Split) told.change(), unit))
                .orElse("");
    }

    private String fell(Change.Split split, int unit) {
        FactorContribution most = split.parts().stream()
                .min(Comparator.comparingDouble(FactorContribution::points))
                .orElseThrow();
        if (most.points() > -NOTHING) {
            return words.say("monday.cause.others");
        }
        Optional<Through> through = most.through().stream()
                .min(Comparator.comparingDouble(Through::points))
                .filter(one -> one.points() < 0);
        String factor = speech.say("factor." + most.factor().code());
        if (through.isEmpty()) {
            return words.say("monday.cause.factor", factor, speech.difference(most.points(), 2));
        }
        Optional<String> values = most.factor() == ChangeFactor.OWN ? values(through.get(), unit) : Optional.empty();
        return values.orElseGet(() -> words.say(
                "monday.cause.through",
                factor,
                through.get().names().orElse(through.get().code()),
                speech.difference(through.get().points(), 2)));
    }

    /// What became of the unit's own value, where both periods have one.
    private Optional<String> values(Through through, int unit) {
        String code = edition.units().get(unit).code();
        double now = raw(edition, through.code(), unit);
        double then = content.before(edition)
                .map(earlier -> {
                    OptionalInt there = earlier.find(code);
                    return there.isEmpty() ? Double.NaN : raw(earlier, through.code(), there.getAsInt());
                })
                .orElse(Double.NaN);
        if (Double.isNaN(now) || Double.isNaN(then)) {
            return Optional.empty();
        }
        String measuredIn = edition.methodology()
                .findIndicator(through.code())
                .map(indicator -> indicator.unit())
                .orElse("");
        return Optional.of(words.say(
                "monday.cause.value",
                through.names().orElse(through.code()),
                speech.value(now, measuredIn),
                speech.value(then, measuredIn),
                speech.difference(through.points(), 2)));
    }

    private static double raw(Edition edition, String indicator, int unit) {
        Tree tree = edition.tree();
        return tree.find(indicator)
                .filter(node -> tree.leaf(node) != Tree.NONE)
                .map(node -> edition.cells().raw()[tree.leaf(node)][unit])
                .orElse(Double.NaN);
    }

    /// What lifts it one place with the least effort; of whoever leads, how far the next is. What is missing comes
    /// first: sending it in is no effort.
    String lift(int unit) {
        if (edition.place(Tree.INDEX, unit).orElse(0) == 1) {
            return lead(unit);
        }
        String effort = effort(unit);
        int missing = WhatIf.missing(edition, unit).length;
        if (missing == 0) {
            return effort;
        }
        String first = words.say("monday.lift.missing", missing);
        return effort.isEmpty() ? first : first + "; " + effort;
    }

    private String effort(int unit) {
        UnitStory story = story(unit);
        Optional<Lift.Reached> together =
                story.together().filter(lift -> lift instanceof Lift.Reached).map(lift -> (Lift.Reached) lift);
        Optional<Lift.Reached> alone = story.alone().stream().findFirst();
        if (alone.isPresent()
                && together.map(way -> way.effort() >= alone.get().effort()).orElse(true)) {
            return moves(alone.get());
        }
        return together.map(this::moves)
                .or(() -> story.together().flatMap(this::beyond))
                .orElse("");
    }

    private String lead(int unit) {
        return new Standings(edition)
                .rated().stream()
                        .filter(other -> edition.place(Tree.INDEX, other).orElse(0) > 1)
                        .findFirst()
                        .map(next -> words.say(
                                "monday.lift.lead",
                                speech.wording()
                                        .number(
                                                edition.scores(Tree.INDEX)[unit] - edition.scores(Tree.INDEX)[next],
                                                1)))
                        .orElse("");
    }

    private String moves(Lift.Reached way) {
        StringBuilder named = new StringBuilder();
        way.moves().stream()
                .limit(NAMED)
                .forEach(move -> named.append(named.isEmpty() ? "" : "; ")
                        .append(words.say(
                                "monday.lift.move",
                                move.names().orElse(move.indicator()),
                                speech.change(move.from(), move.to(), move.measuredIn()))));
        int rest = way.moves().size() - NAMED;
        return rest > 0
                ? words.say("monday.lift.more", way.place(), named.toString(), rest)
                : words.say("monday.lift.to", way.place(), named.toString());
    }

    private Optional<String> beyond(Lift lift) {
        return lift instanceof Lift.OutOfReach out
                ? Optional.of(speech.say(
                        "lift.beyond", out.place(), speech.score(out.furthest().score())))
                : Optional.empty();
    }

    private Optional<Contributions> contributions(int unit) {
        return story(unit).contributions();
    }

    private UnitStory story(int unit) {
        return content.story(edition.units().get(unit).code());
    }
}
