package kz.aiqyn.files.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;

/// What is to be told of a file: of each kind of remark the first few, the others counted.
final class MapRemarks {

    private static final int OF_A_KIND = 10;

    private final String file;
    private final List<ReadMap.Problem> list = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    MapRemarks(String file) {
        this.file = file;
    }

    void add(long line, Phrase phrase) {
        if (counts.merge(phrase.key(), 1, Integer::sum) <= OF_A_KIND) {
            list.add(new ReadMap.Problem(file, line, phrase));
        }
    }

    List<ReadMap.Problem> list() {
        List<ReadMap.Problem> all = new ArrayList<>();
        for (Map.Entry<String, Integer> kind : counts.entrySet()) {
            list.stream()
                    .filter(remark -> remark.phrase().key().equals(kind.getKey()))
                    .forEach(all::add);
            if (kind.getValue() > OF_A_KIND) {
                all.add(new ReadMap.Problem(file, 0, Phrase.of("map.more", kind.getValue() - OF_A_KIND)));
            }
        }
        return all;
    }

    /// The file is refused for a reason, and these remarks go with it.
    ReadMap bad(Phrase phrase) {
        List<ReadMap.Problem> problems = new ArrayList<>();
        problems.add(new ReadMap.Problem(file, 0, phrase));
        problems.addAll(list());
        return new ReadMap.Bad(problems);
    }
}
