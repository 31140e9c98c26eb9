package kz.aiqyn.ops.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.web.Sha256;

/// What a backup holds, written into it last: a file that was cut short has none.
///
/// @param format of the file
/// @param program version of Aiqyn that wrote it
/// @param at when its snapshot was taken
/// @param schemas versions of what is kept
/// @param tables their contents
/// @param sequences where numbering goes on
/// @param total digest of all of the above
record Manifest(
        int format,
        String program,
        String at,
        List<SchemaVersion> schemas,
        List<SavedTable> tables,
        List<SavedSequence> sequences,
        String total) {

    /// The only format so far.
    static final int FORMAT = 1;

    /// The entry that holds it.
    static final String ENTRY = "manifest.json";

    Manifest {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /// One migration of one schema.
    ///
    /// @param schema the module's
    /// @param version of the migration
    /// @param checksum of its file, as Flyway computes it
    record SchemaVersion(String schema, String version, int checksum) {}

    /// The rows of one table.
    ///
    /// @param columns in the order of the rows
    /// @param sha256 of its entry's bytes
    record SavedTable(String schema, String table, List<String> columns, long rows, String sha256) {

        SavedTable {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + schema + "." + table + ".copy";
        }

        String columnList() {
            return columns.stream().map(SavedTable::quoted).collect(Collectors.joining(", "));
        }

        String qualified() {
            return quoted(schema) + "." + quoted(table);
        }

        static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }

    /// A sequence.
    ///
    /// @param value the last it gave, or the first it will give
    /// @param used whether that one was given
    record SavedSequence(String schema, String name, long value, boolean used) {}

    /// With the digest that its contents have.
    Manifest sealed() {
        return new Manifest(format, program, at, schemas, tables, sequences, digest());
    }

    boolean isIntact() {
        return total.equals(digest());
    }

    long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }

    private String digest() {
        String text = Stream.of(
                        Stream.of(format, program, at).map(String::valueOf),
                        schemas.stream().map(String::valueOf),
                        tables.stream().map(String::valueOf),
                        sequences.stream().map(String::valueOf))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return Sha256.of(text);
    }
}
