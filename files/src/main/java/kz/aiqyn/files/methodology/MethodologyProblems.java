package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;

/// Problems of one file, as they are found.
final class MethodologyProblems {

    /// As many are told at once; whoever has mended them will hear of the rest.
    static final int MOST = 500;

    private final String file;
    private final List<MethodologyProblem> found = new ArrayList<>();
    private final Set<Integer> linesNotRead = new HashSet<>();

    MethodologyProblems(String file) {
        this.file = file;
    }

    /// @throws Enough when there are so many already that the file is not read further
    void add(TextPosition spot, Phrase phrase) {
        if (found.size() == MOST) {
            found.add(new MethodologyProblem(file, spot, Phrase.of("methodology.limit.problems", MOST)));
            throw new Enough();
        }
        found.add(new MethodologyProblem(file, spot, phrase));
        linesNotRead.add(spot.line());
    }

    /// Adds what the check of what could be read found, unless its line is already known to be wrong: that may
    /// be a mere consequence.
    void further(MethodologyProblem problem) {
        if (!linesNotRead.contains(problem.spot().line()) && !problem.spot().equals(TextPosition.START)) {
            found.add(problem);
        }
    }

    /// Whether the file is too large in some respect, so that what was read of it is not worth checking.
    boolean exceedLimits() {
        return found.stream().anyMatch(problem -> problem.phrase().key().startsWith("methodology.limit."));
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

    /// Ends the reading of a file.
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Enough() {
            super("there are enough problems", null, false, false);
        }
    }
}
