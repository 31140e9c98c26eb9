package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part of a methodology beside its tree and its measures, with a form of its own.
public enum MethodologyPart {
    BANDS,
    PEERS,
    ADJUSTMENTS,
    SECTORS,
    SOURCES,
    ROBUSTNESS;

    /// A field of every row.
    public record Column(String field, Kind kind) {

        private static Column text(String field) {
            return new Column(field, Kind.TEXT);
        }

        private static Column number(String field) {
            return new Column(field, Kind.NUMBER);
        }

        /// How it is filled in.
        public enum Kind {
            TEXT,
            NUMBER,
            /// One of the measures.
            MEASURE,
            /// What an absent line means.
            ABSENT
        }

        /// The language of a name, empty for what has none.
        public String language() {
            return field.startsWith("name.") ? field.substring("name.".length()) : "";
        }
    }

    /// What a row holds, besides what stands above the rows; nothing where there are no rows.
    public List<Column> columns() {
        return switch (this) {
            case BANDS -> named(Column.text("code"), Column.number("from"));
            case PEERS -> named(Column.text("code"), Column.text("units"));
            case ADJUSTMENTS -> named(Column.text("code"), Column.number("from"), Column.number("to"));
            case SECTORS -> named(Column.text("code"));
            case SOURCES ->
                List.of(
                        new Column("measure", Column.Kind.MEASURE),
                        Column.text("column"),
                        new Column("absent", Column.Kind.ABSENT),
                        Column.text("line-code"),
                        Column.text("line-name"),
                        Column.number("level"),
                        Column.text("within-code"),
                        Column.text("within-name"),
                        Column.number("within-level"));
            case ROBUSTNESS -> List.of();
        };
    }

    private static List<Column> named(Column... columns) {
        List<Column> all = new ArrayList<>(List.of(columns));
        List.of("kk", "ru", "en").forEach(language -> all.add(Column.text("name." + language)));
        return List.copyOf(all);
    }

    /// Its word in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MethodologyPart> find(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
