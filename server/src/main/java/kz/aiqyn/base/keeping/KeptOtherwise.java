package kz.aiqyn.base.keeping;

import java.util.Map;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.files.table.Shown;

/// Tells rows of a file that say something else than what is kept, which a file does not write over.
public final class KeptOtherwise {

    private KeptOtherwise() {}

    /// Tells the first field that a row says otherwise, at the column that is called like it.
    ///
    /// @param kept the fields of the record, and `said` those of the row
    /// @param key of the phrase that names what is kept
    public static <T> void tell(
            T row, Map<String, String> kept, Map<String, String> said, String key, RowProblems<T> problems) {
        AuditedOperation.changes(kept, said).keySet().stream()
                .findFirst()
                .ifPresent(field -> problems.tell(row, field, key, Shown.of(kept.getOrDefault(field, ""))));
    }
}
