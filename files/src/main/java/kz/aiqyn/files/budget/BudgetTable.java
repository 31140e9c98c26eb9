package kz.aiqyn.files.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.period.PeriodText;
import kz.aiqyn.files.table.CodeText;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// Monthly execution of local budgets: `oblast_kato, month, row_id, parent_row_id, level, code, name_ru`,
/// then columns of thousand tenge, cumulative since 1 January. A tree of lines for each oblast and month;
/// the rows of one tree stand together.
public final class BudgetTable {

    /// Name of the layout in a methodology's `sources`.
    public static final String LAYOUT = "local-budget-execution";

    private static final List<String> KEYS =
            List.of("oblast_kato", "month", "row_id", "parent_row_id", "level", "code", "name_ru");

    private final Table table;
    private final Row header;
    private final Map<String, Integer> columns;
    private final List<SourceLayout.Line> lines;
    private final Figures figures;

    private BudgetTable(Table table, Row header, Map<String, Integer> columns, List<SourceLayout.Line> lines) {
        this.table = table;
        this.header = header;
        this.columns = columns;
        this.lines = lines;
        Set<Integer> numbers = new HashSet<>(columns.values());
        KEYS.forEach(key -> numbers.remove(columns.get(key)));
        this.figures = new Figures(table, numbers::contains);
    }

    /// Finds the registry's code of an oblast; null, and told, when there is none.
    public interface Oblasts {
        @Nullable
        String find(String kato, Period month, long row);
    }

    /// True when the table's first row is the layout's header.
    public static boolean isHeader(Table table) {
        return !table.head().isEmpty()
                && columns(table.head().getFirst()).keySet().containsAll(KEYS);
    }

    /// The table with the lines that the methodology's sources take from it; empty, and told, when there
    /// are none or when a column is not there.
    public static Optional<BudgetTable> open(Table table, List<SourceLayout> sources, ReadLog log) {
        List<SourceLayout.Line> lines = sources.stream()
                .filter(source -> source.layout().equals(LAYOUT))
                .flatMap(source -> source.lines().stream())
                .toList();
        Row header = table.head().getFirst();
        Map<String, Integer> columns = columns(header);
        if (lines.isEmpty()) {
            log.problem(table.file(), Phrase.of("table.budget.no-lines", LAYOUT));
            return Optional.empty();
        }
        boolean all = true;
        for (SourceLayout.Line line : lines) {
            if (!columns.containsKey(line.column()) || KEYS.contains(line.column())) {
                List<String> numbers = columns.keySet().stream()
                        .filter(name -> !KEYS.contains(name))
                        .toList();
                log.problem(new Problem(
                        table.file(),
                        header.number(),
                        "",
                        Phrase.of("table.budget.column", line.column(), line.measure(), String.join(", ", numbers))));
                all = false;
            }
        }
        return all ? Optional.of(new BudgetTable(table, header, columns, lines)) : Optional.empty();
    }

    /// A measure as the layout gives it: thousands of tenge each month, counted since 1 January.
    public static Measure declared(String code) {
        return new Measure(code, Names.NONE, "thousand KZT", PeriodKind.MONTH, RollUp.CUMULATIVE);
    }

    /// Codes of the measures that the table is read for.
    public SequencedSet<String> measures() {
        SequencedSet<String> measures = new LinkedHashSet<>();
        lines.forEach(line -> measures.add(line.measure()));
        return measures;
    }

    /// How the column of the oblast is named to the reader.
    public String unitColumn() {
        return column("oblast_kato");
    }

    /// Reads the whole table, tree by tree.
    public void read(Oblasts oblasts, Consumer<Value> to, ReadLog log) {
        Reading reading = new Reading(oblasts, to, log);
        table.each(
                row -> {
                    if (row.number() > header.number() && !row.isBlank()) {
                        reading.add(row);
                    }
                },
                log);
        reading.finish();
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.text(i).toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private String text(Row row, String key) {
        return row.text(columns.getOrDefault(key, -1));
    }

    private String column(String key) {
        int index = columns.getOrDefault(key, -1);
        return table.column(index, header.text(index));
    }

    /// The tree that is being read.
    private final class Reading {
        private final Oblasts oblasts;
        private final Consumer<Value> to;
        private final ReadLog log;
        private final List<Integer> keys;
        private final Set<String> finished = new HashSet<>();
        private final List<BudgetLine> tree = new ArrayList<>();
        private String group = "";
        private @Nullable String unit;
        private @Nullable Period month;

        Reading(Oblasts oblasts, Consumer<Value> to, ReadLog log) {
            this.oblasts = oblasts;
            this.to = to;
            this.log = log;
            this.keys = KEYS.stream().map(key -> columns.getOrDefault(key, -1)).toList();
        }

        void add(Row row) {
            if (!table.isSound(row, keys, header, log)) {
                return;
            }
            String kato = text(row, "oblast_kato");
            String monthText = text(row, "month");
            String next = kato + " " + monthText;
            if (!next.equals(group)) {
                finish();
                group = next;
                begin(row, kato, monthText);
            }
            if (unit != null && month != null) {
                line(row).ifPresent(tree::add);
            }
        }

        void finish() {
            if (unit != null && month != null && !tree.isEmpty()) {
                new BudgetTree(table.file(), tree, log).deliver(unit, month, lines, to);
            }
            tree.clear();
            finished.add(group);
            unit = null;
            month = null;
        }

        private void begin(Row row, String kato, String monthText) {
            if (finished.contains(group)) {
                problem(row, "oblast_kato", "table.budget.again", kato, monthText);
                return;
            }
            if (kato.isEmpty()) {
                problem(row, "oblast_kato", "table.cell.blank", "oblast_kato");
                return;
            }
            Optional<Period> found = PeriodText.find(monthText).filter(period -> period.kind() == PeriodKind.MONTH);
            if (found.isEmpty()) {
                Phrase phrase = PeriodText.of(monthText) instanceof PeriodText.Unclear(Phrase unclear)
                                && !unclear.key().equals(PeriodText.ANY)
                        ? unclear
                        : Phrase.of("table.budget.month", Shown.of(monthText));
                log.problem(new Problem(table.file(), row.number(), column("month"), phrase));
                return;
            }
            month = found.get();
            unit = oblasts.find(kato, found.get(), row.number());
        }

        private Optional<BudgetLine> line(Row row) {
            String level = text(row, "level");
            if (level.length() != 1 || level.charAt(0) < '0' || level.charAt(0) > '9') {
                problem(row, "level", "table.budget.level", Shown.of(level));
                return Optional.empty();
            }
            String code = text(row, "code");
            if (CodeText.isOfNumber(code)) {
                problem(row, "code", "table.code.number", Shown.of(code));
                return Optional.empty();
            }
            Map<String, Figures.Figure> numbers = new TreeMap<>();
            for (SourceLayout.Line wanted : lines) {
                int index = columns.getOrDefault(wanted.column(), -1);
                if (!numbers.containsKey(wanted.column())) {
                    Figures.Figure figure = figures.read(row, index);
                    numbers.put(wanted.column(), figure);
                    if (figure instanceof Figures.Figure.Wrong(Phrase phrase)) {
                        log.problem(new Problem(table.file(), row.number(), column(wanted.column()), phrase));
                    }
                }
            }
            return Optional.of(new BudgetLine(
                    row.number(),
                    text(row, "row_id"),
                    text(row, "parent_row_id"),
                    level.charAt(0) - '0',
                    code,
                    text(row, "name_ru"),
                    numbers));
        }

        private void problem(Row row, String key, String phrase, Object... arguments) {
            log.problem(new Problem(table.file(), row.number(), column(key), Phrase.of(phrase, arguments)));
        }
    }
}
