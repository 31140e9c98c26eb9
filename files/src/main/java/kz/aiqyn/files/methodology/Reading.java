package kz.aiqyn.files.methodology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;

/// One file being read: its problems, the spots of its parts, and the codes seen so far.
final class Reading {

    private final Problems problems;
    private final Positions positions;
    private final Map<String, Map<String, Spot>> codes = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    Reading(Problems problems, Positions positions) {
        this.problems = problems;
        this.positions = positions;
    }

    Positions positions() {
        return positions;
    }

    void problem(Spot spot, Phrase phrase) {
        problems.add(spot, phrase);
    }

    /// Whether a code names one thing only, so that a place with it is that thing's.
    boolean isPlain(String code) {
        return !repeated.contains(code);
    }

    /// Remembers a code; one that is there already is a problem.
    ///
    /// @param space what must be unique: nodes of the tree, measures, bands ...
    void claim(String space, String code, Spot spot) {
        Spot first = codes.computeIfAbsent(space, any -> new HashMap<>()).putIfAbsent(code, spot);
        if (first != null) {
            repeated.add(code);
            problem(spot, Phrase.of("methodology.read.duplicate", code, first.line()));
        }
    }
}
