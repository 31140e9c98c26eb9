package kz.aiqyn.base.card;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns that name a record of another module.
///
/// @param from `schema.table`
/// @param columns of it
/// @param to `schema.table`
/// @param targets the columns named
public record TableReference(String from, List<String> columns, String to, List<String> targets) {

    public TableReference {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /// @param columns with commas between them; so are the targets
    public static TableReference of(String from, String columns, String to, String targets) {
        return new TableReference(from, List.of(columns.split(", ", -1)), to, List.of(targets.split(", ", -1)));
    }

    /// The code of an organisation.
    public static TableReference toOrganisation(String from, String column) {
        return of(from, column, "organisation.organisation", "code");
    }

    /// The schema of the records that are named.
    public String schema() {
        return to.substring(0, to.indexOf('.'));
    }

    public String words() {
        return "%s (%s) → %s (%s)".formatted(from, String.join(", ", columns), to, String.join(", ", targets));
    }

    /// The query that counts the rows whose record is not there.
    public String orphans() {
        String match = IntStream.range(0, columns.size())
                .mapToObj(i -> "t.%s = f.%s".formatted(targets.get(i), columns.get(i)))
                .collect(Collectors.joining(" and "));
        String given = columns.stream().map("f.%s is not null"::formatted).collect(Collectors.joining(" and "));
        return "select count(*) from %s f where %s and not exists (select from %s t where %s)"
                .formatted(from, given, to, match);
    }
}
