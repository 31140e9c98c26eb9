package kz.aiqyn.base.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a list.
///
/// @param key that names it
/// @param cells in the order of the columns: a text, [kz.aiqyn.engine.text.Names], a day, a number; null where nothing
/// stands
public record ListRow(String key, List<@Nullable Object> cells) {

    public ListRow {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }
}
