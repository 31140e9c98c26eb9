package kz.aiqyn.engine.check;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// Findings as they are gathered.
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void error(FindingLocation place, Phrase phrase) {
        list.add(Finding.error(place, phrase));
    }

    void warning(FindingLocation place, Phrase phrase) {
        list.add(Finding.warning(place, phrase));
    }

    void note(FindingLocation place, Phrase phrase) {
        list.add(Finding.note(place, phrase));
    }

    /// The gravest first, else in the order in which they were found.
    List<Finding> list() {
        return list.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }
}
