package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;

/// Problems of one file, as they are found.
final class Problems {

    private final String file;
    private final List<MethodologyProblem> found = new ArrayList<>();
    private final Set<Integer> linesNotRead = new HashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Spot spot, Phrase phrase) {
        found.add(new MethodologyProblem(file, spot, phrase));
        linesNotRead.add(spot.line());
    }

    /// Adds what the check of what could be read found, unless its line is already known to be wrong: that may
    /// be a mere consequence.
    void further(MethodologyProblem problem) {
        if (!linesNotRead.contains(problem.spot().line()) && !problem.spot().equals(Spot.START)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// All of them by line and column.
    List<MethodologyProblem> list() {
        Comparator<MethodologyProblem> byPlace = Comparator.comparingInt(
                        (MethodologyProblem problem) -> problem.spot().line())
                .thenComparingInt(problem -> problem.spot().column());
        return found.stream().distinct().sorted(byPlace).toList();
    }
}
