package kz.aiqyn.files.report.words;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kz.aiqyn.engine.explain.Absence;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;

/// Why there is no score, and what a reader must know of one that there is.
public final class Reasons {

    private Reasons() {}

    /// Why a unit is not rated.
    public static String unrated(Speech speech, Edition edition, int unit) {
        OptionalDouble coverage = edition.coverage(Tree.INDEX, unit);
        double threshold = edition.methodology().coverage().unit();
        return coverage.isPresent() && coverage.getAsDouble() > 0
                ? speech.say(
                        "unrated.coverage", speech.percent(coverage.getAsDouble(), 1), speech.percent(threshold, 1))
                : speech.say("unrated.nothing", speech.percent(threshold, 1));
    }

    /// Why a unit has no score of a node.
    public static String absent(Speech speech, Edition edition, int node, int unit) {
        return Absence.reasons(edition, node, unit).stream()
                .sorted()
                .map(flag -> flag(speech, flag))
                .collect(Collectors.joining("; "));
    }

    /// The flags of a score in words, joined.
    public static String flags(Speech speech, Edition edition, int node, int unit) {
        return edition.flags(node, unit).stream()
                .map(flag -> flag(speech, flag))
                .collect(Collectors.joining("; "));
    }

    public static String flag(Speech speech, Flag flag) {
        return speech.say("flag." + flag.code());
    }
}
