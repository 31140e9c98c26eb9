package kz.aiqyn.register.procurement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was read from files, before it is compared with what is kept.
final class ReadPurchases {

    private final Map<PurchaseTable, List<PurchaseRow>> rows = new EnumMap<>(PurchaseTable.class);
    private final SortedMap<String, Long> unknown = new TreeMap<>();
    private final Map<String, String> suppliers = new HashMap<>();
    private long objects;

    void object() {
        objects++;
    }

    void add(PurchaseRow row) {
        rows.computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row);
    }

    /// Counts a field, or a code, that we have no place for.
    ///
    /// @param path without the numbers of objects: `Plans.refFoo`
    void unknown(String path) {
        unknown.merge(path, 1L, Long::sum);
    }

    /// @param name empty where it is not said, or is a person's
    void supplier(String key, String name) {
        suppliers.merge(key, name, (old, fresh) -> fresh.isEmpty() ? old : fresh);
    }

    /// How many objects there were, whatever they came to.
    long objects() {
        return objects;
    }

    SortedMap<String, Long> unknown() {
        return unknown;
    }

    Map<String, String> suppliers() {
        return suppliers;
    }

    /// The records of a table in rounds: no record is twice in one, and its later versions are in later ones.
    List<List<PurchaseRow>> rounds(PurchaseTable table) {
        List<List<PurchaseRow>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (PurchaseRow row : rows.getOrDefault(table, List.of())) {
            int round = seen.merge(row.code(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(row);
        }
        return rounds;
    }
}
