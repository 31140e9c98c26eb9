package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// Problems of one file, as they are found.
final class Problems {

    private final String file;
    private final List<MethodologyProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Spot spot, Phrase phrase) {
        found.add(new MethodologyProblem(file, spot, phrase));
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
