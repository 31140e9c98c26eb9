package kz.aiqyn.base.intake;

import java.util.List;

/// The columns of a kind of table that offices keep in layouts of their own: whoever sends a file points out which of
/// its columns is which. What a column is called stands at the kind's `<words>.column.<name>`.
///
/// @param names in the order in which they are offered; none where files of the kind have one layout
/// @param required without which it is not that table
public record MappedColumns(List<String> names, List<String> required) {

    public static final MappedColumns NONE = new MappedColumns(List.of(), List.of());

    public MappedColumns {
        names = List.copyOf(names);
        required = List.copyOf(required);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }
}
