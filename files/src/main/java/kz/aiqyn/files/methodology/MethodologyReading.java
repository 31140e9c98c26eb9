package kz.aiqyn.files.methodology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.check.MethodologyLimits;
import kz.aiqyn.engine.text.Phrase;

/// One file being read: its problems, the spots of its parts, and the codes seen so far.
final class MethodologyReading {

    /// How many items lists of a name may have together; lists of codes are as long as there may be units.
    private static final Map<String, Integer> MOST = Map.of(
            "indicators", MethodologyLimits.INDICATORS,
            "blocks", MethodologyLimits.BLOCKS,
            "measures", MethodologyLimits.MEASURES,
            "lines", MethodologyLimits.LINES,
            "bands", MethodologyLimits.OTHERS,
            "groups", MethodologyLimits.OTHERS,
            "adjust", MethodologyLimits.OTHERS,
            "sources", MethodologyLimits.OTHERS);

    private final MethodologyProblems problems;
    private final Positions positions;
    private final Map<String, Map<String, TextPosition>> codes = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    MethodologyReading(MethodologyProblems problems, Positions positions) {
        this.problems = problems;
        this.positions = positions;
    }

    Positions positions() {
        return positions;
    }

    void problem(TextPosition spot, Phrase phrase) {
        problems.add(spot, phrase);
    }

    /// Counts the items of a list with all lists of its name in the file; more than there may be are a
    /// problem.
    ///
    /// @return whether there may be so many
    boolean count(String list, int items, TextPosition spot) {
        int before = counts.getOrDefault(list, 0);
        int count = counts.merge(list, items, Integer::sum);
        int most = MOST.getOrDefault(list, MethodologyLimits.UNITS);
        if (before <= most && count > most) {
            problem(spot, Phrase.of("methodology.limit.count", list, count, most));
        }
        return count <= most;
    }

    /// Whether a code names one thing only, so that a place with it is that thing's.
    boolean isPlain(String code) {
        return !repeated.contains(code);
    }

    /// Remembers a code; one that is there already is a problem.
    ///
    /// @param space what must be unique: nodes of the tree, measures, bands ...
    void claim(String space, String code, TextPosition spot) {
        TextPosition first =
                codes.computeIfAbsent(space, any -> new HashMap<>()).putIfAbsent(code, spot);
        if (first != null) {
            repeated.add(code);
            problem(spot, Phrase.of("methodology.read.duplicate", code, first.line()));
        }
    }
}
