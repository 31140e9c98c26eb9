package kz.aiqyn.base.audit;

import java.util.List;
import java.util.Map;

/// What of a module's tables the public or a right rests on: a bean of a module with tables, and all it has to say.
/// Whatever writes to them in a transaction that records an operation has its rows bound by that operation's entry; no
/// write has to tell of itself.
public interface BoundRecords {

    /// Tables whose rows are bound.
    List<BoundTable> tables();

    /// Tables (`schema.table`) and columns (`schema.table.column`) that are not, each with the reason.
    Map<String, String> unbound();

    /// How many records of its tables come with the program, written by its migrations: nobody wrote them, and no entry
    /// before the first tells of them.
    default long brought() {
        return 0;
    }
}
