package kz.aiqyn.base.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Compares what is stored with what was bound.
@Component
class StoredRecords implements RecordVerification {

    private final BoundTables tables;
    private final BoundRows rows;

    StoredRecords(BoundTables tables, BoundRows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    @Override
    public Result all() {
        Map<String, BoundQuery> declared = tables.list();
        Set<String> begun = tables.begun();
        List<Mismatch> mismatches = new ArrayList<>();
        List<String> notBegun = new ArrayList<>();
        long records = 0;
        for (Map.Entry<String, BoundQuery> table : declared.entrySet()) {
            if (!table.getValue().isThere()) {
                mismatches.add(ofTable(table.getKey(), Fault.NO_TABLE));
            } else if (begun.contains(table.getKey())) {
                BoundRows.Compared compared = rows.compare(table.getValue());
                records += compared.records();
                mismatches.addAll(compared.mismatches());
            } else {
                notBegun.add(table.getKey());
            }
        }
        if (!notBegun.isEmpty()) {
            mismatches.add(ofTable(String.join(", ", notBegun), Fault.NOT_BEGUN));
        }
        mismatches.addAll(rows.foundAltered());
        mismatches.addAll(rows.seals());
        Set<String> apart = tables.unbound().keySet();
        rows.kinds().stream()
                .filter(kind -> !declared.containsKey(kind) && !apart.contains(kind))
                .sorted()
                .forEach(kind -> mismatches.add(ofTable(kind, Fault.UNKNOWN)));
        List<Beginning> beginnings = rows.beginnings();
        beginnings.stream()
                .filter(beginning -> beginning.entry() == 1 && beginning.records() > tables.brought())
                .forEach(first -> mismatches.add(new Mismatch(
                        "audit.entry", Long.toString(first.records()), Fault.NOTHING_BEFORE, first.entry(), 1)));
        return new Result(declared.size(), records, beginnings, mismatches);
    }

    private static Mismatch ofTable(String table, Fault fault) {
        return new Mismatch(table, "", fault, 0, 1);
    }
}
