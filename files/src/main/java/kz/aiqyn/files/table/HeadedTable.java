package kz.aiqyn.files.table;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// A table whose columns are known by their headers, which may stand in any of the first rows and in any
/// order.
public final class HeadedTable {

    /// Which columns there may be.
    ///
    /// @param names what a column may be called in a file, in small letters, and what it is called here
    /// @param required columns without which it is not that table
    public record Columns(Map<String, String> names, List<String> required) {
        public Columns {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
            required = List.copyOf(required);
        }

        /// Columns that are called in files as they are here.
        public static Columns of(List<String> required, String... others) {
            Map<String, String> names = new LinkedHashMap<>();
            required.forEach(name -> names.put(name, name));
            List.of(others).forEach(name -> names.put(name, name));
            return new Columns(names, required);
        }

        /// What the columns are called in a file that is made to be filled in, each once, the required ones first.
        public List<String> heads() {
            Map<String, String> heads = new LinkedHashMap<>();
            required.forEach(column -> heads.put(column, column));
            names.forEach((called, column) -> {
                boolean known = heads.containsKey(column) && names.containsKey(heads.get(column));
                if (!known || called.equals(column)) {
                    heads.put(column, called);
                }
            });
            return List.copyOf(heads.values());
        }
    }

    /// Where the columns of one file stand, as somebody pointed them out.
    ///
    /// @param row of the headings, as rows are numbered in the file, from 1
    /// @param first row of the records
    /// @param places of the columns, from 0, by what they are called here
    public record Layout(long row, long first, Map<String, Integer> places) {
        public Layout {
            places = Map.copyOf(places);
            if (first <= row) {
                throw new IllegalArgumentException("records begin below the headings: " + first + ", " + row);
            }
        }
    }

    private final Table table;
    private final Row header;
    private final long first;
    private final Map<String, Integer> places;
    private final ReadLog log;
    private final Map<String, Figures> figures = new HashMap<>();

    private HeadedTable(Table table, Row header, long first, Map<String, Integer> places, ReadLog log) {
        this.table = table;
        this.header = header;
        this.first = first;
        this.places = places;
        this.log = log;
    }

    /// The table; empty, and told, when the file cannot be read or none of its first rows is such a
    /// header.
    public static Optional<HeadedTable> open(Path file, Columns columns, ReadLog log) {
        return open(file, TableOptions.NONE, columns, log);
    }

    /// The same, of a file of which something is stated.
    public static Optional<HeadedTable> open(Path file, TableOptions options, Columns columns, ReadLog log) {
        return Tables.open(file, options, log).flatMap(table -> of(table, columns, log));
    }

    /// The same, of a file whose columns were pointed out; told, when it has not so many rows.
    public static Optional<HeadedTable> open(Path file, TableOptions options, Layout layout, ReadLog log) {
        return Tables.open(file, options, log).flatMap(table -> of(table, layout, log));
    }

    /// Whether one of the first rows is the header of such a table.
    public static boolean isHeaded(Table table, Columns columns) {
        return table.head().stream()
                .anyMatch(row -> places(row, columns).keySet().containsAll(columns.required()));
    }

    private static Optional<HeadedTable> of(Table table, Layout layout, ReadLog log) {
        Optional<Row> header = table.head().stream()
                .filter(row -> row.number() == layout.row())
                .findFirst();
        if (header.isEmpty()) {
            log.headless(new Problem(table.file(), layout.row(), "", Phrase.of("table.header.absent", layout.row())));
        }
        return header.map(row -> new HeadedTable(table, row, layout.first(), layout.places(), log));
    }

    private static Map<String, Integer> places(Row row, Columns columns) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String column = columns.names().get(Spelling.fold(row.text(i)));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    private static Optional<HeadedTable> of(Table table, Columns columns, ReadLog log) {
        for (Row row : table.head()) {
            Map<String, Integer> places = places(row, columns);
            if (places.keySet().containsAll(columns.required())) {
                table.isSound(row, row.columns(), row, log);
                return Optional.of(new HeadedTable(table, row, row.number() + 1, places, log));
            }
        }
        String found = table.head().isEmpty()
                ? ""
                : Shown.of(String.join(" | ", table.head().getFirst().texts()));
        log.headless(new Problem(
                table.file(),
                table.head().isEmpty() ? 0 : 1,
                "",
                Phrase.of("table.header.expected", found, String.join(", ", columns.required()))));
        return Optional.empty();
    }

    private Figures figures(String column) {
        return figures.computeIfAbsent(column, name -> {
            int index = places.getOrDefault(name, -1);
            return new Figures(table, each -> each == index);
        });
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /// Gives every line below the header that is not blank.
    public void each(Consumer<Line> to) {
        table.each(
                row -> {
                    if (row.number() >= first && !row.isBlank() && table.isSound(row, places.values(), header, log)) {
                        to.accept(new Line(row, Map.of()));
                    }
                },
                log);
    }

    /// A line of the table.
    public final class Line {

        private final Row row;
        private final Map<String, String> meant;

        private Line(Row row, Map<String, String> meant) {
            this.row = row;
            this.meant = Map.copyOf(meant);
        }

        /// The same line where a column says something in other words than it is meant: a name for a code. Problems
        /// are told at the cell as before.
        public Line meaning(String column, String text) {
            Map<String, String> more = new HashMap<>(meant);
            more.put(column, text);
            return new Line(row, more);
        }

        /// Its number in the file, from 1.
        public long number() {
            return row.number();
        }

        /// What stands in a column; empty when the file has no such column.
        public String text(String column) {
            String other = meant.get(column);
            return other == null ? row.text(places.getOrDefault(column, -1)) : other;
        }

        /// What stands in a column that must not be empty, which is told otherwise.
        public Optional<String> required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                problem(column, "table.cell.blank", column);
            }
            return Optional.of(text).filter(found -> !found.isEmpty());
        }

        /// The code in a column that must not be empty; a number that a table program made of one is told.
        public Optional<String> code(String column) {
            Optional<String> code = required(column);
            if (code.filter(CodeText::isOfNumber).isPresent()) {
                problem(column, "table.code.number", Shown.of(code.get()));
                return Optional.empty();
            }
            return code;
        }

        /// The number in a column, read as numbers of values are; empty, and told, when there is none.
        ///
        /// @param expected key of the phrase that says what is expected of an empty cell
        public OptionalDouble number(String column, String expected) {
            return switch (figures(column).read(row, places.getOrDefault(column, -1))) {
                case Figures.Figure.Present(double value) -> OptionalDouble.of(value);
                case Figures.Figure.Missing missing -> {
                    problem(column, expected, Shown.of(text(column)));
                    yield OptionalDouble.empty();
                }
                case Figures.Figure.Wrong(Phrase phrase) -> {
                    int index = places.getOrDefault(column, 0);
                    log.problem(
                            new Problem(table.file(), row.number(), table.column(index, header.text(index)), phrase));
                    yield OptionalDouble.empty();
                }
            };
        }

        /// The day in a column, `2024-01-31`; null when it is empty or, which is told, no day.
        public @Nullable LocalDate day(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                problem(column, "table.units.day", Shown.of(text));
                return null;
            }
        }

        /// Tells something of the line that its sender should know, though it is nothing wrong.
        public void notice(String key, Object... arguments) {
            log.notice(new Notice(table.file(), row.number(), Phrase.of(key, arguments)));
        }

        /// Tells what is wrong in a column.
        public void problem(String column, String key, Object... arguments) {
            int index = places.getOrDefault(column, 0);
            log.problem(new Problem(
                    table.file(), row.number(), table.column(index, header.text(index)), Phrase.of(key, arguments)));
        }
    }
}
