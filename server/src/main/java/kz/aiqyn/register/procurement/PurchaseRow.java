package kz.aiqyn.register.procurement;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as a file gives it.
///
/// @param code by which it is known again
/// @param cells by column; a column that is not there, or null, was not said
record PurchaseRow(PurchaseTable table, String code, Map<String, @Nullable Object> cells) {

    PurchaseRow {
        cells = Collections.unmodifiableMap(new HashMap<>(cells));
        if (!table.types().keySet().containsAll(cells.keySet())) {
            throw new IllegalArgumentException("%s has not all of %s".formatted(table, cells.keySet()));
        }
    }
}
