package kz.aiqyn.files.coinr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.table.CodeText;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;

/// Reads iData: `uCode`, `uName`, a column for each indicator; every further column is an attribute of the
/// units. One period: the year of a column Time that has the same year for all, else 2000.
final class DataReader {

    private static final int NO_YEAR = 2000;
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Set<String> OWN =
            Set.of("code", "kato", "name", "name_kk", "name_ru", "name_en", "kind", "parent", "from", "to");

    private final Table table;
    private final Row header;
    private final Map<String, String> measures;
    private final ReadLog log;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Figures figures;
    private final Map<String, RatedUnit> units = new LinkedHashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Set<String> times = new TreeSet<>();
    private final List<Cell> cells = new ArrayList<>();

    /// A number, or not applicable, of a unit.
    private record Cell(String unit, String measure, Value.Reading reading, long row) {}

    private DataReader(Table table, Row header, Map<String, String> measures, ReadLog log) {
        this.table = table;
        this.header = header;
        this.measures = measures;
        this.log = log;
        for (int i = 0; i < header.size(); i++) {
            String text = header.text(i);
            if (!text.isEmpty() && columns.putIfAbsent(name(text), i) != null) {
                log.problem(new Problem(
                        table.file(), header.number(), table.column(i, text), Phrase.of("table.header.twice", text)));
            }
        }
        this.figures = new Figures(table, column -> measures.containsKey(header.text(column)));
    }

    /// The reader when one of the first rows is a header with `uCode` and every indicator; empty, and told,
    /// otherwise.
    ///
    /// @param measures names of measures by the indicators' codes
    static Optional<DataReader> of(Table table, Map<String, String> measures, ReadLog log) {
        Optional<Row> header = table.head().stream()
                .filter(row -> row.texts().stream().anyMatch(text -> name(text).equals("uCode")))
                .findFirst();
        if (header.isEmpty()) {
            String found = table.head().isEmpty()
                    ? ""
                    : Shown.of(String.join(" | ", table.head().getFirst().texts()));
            log.headless(new Problem(table.file(), 0, "", Phrase.of("table.coinr.data-header", found)));
            return Optional.empty();
        }
        table.isSound(header.get(), header.get().columns(), header.get(), log);
        DataReader reader = new DataReader(table, header.get(), measures, log);
        for (String code : measures.keySet()) {
            if (!reader.columns.containsKey(code)) {
                log.problem(
                        new Problem(table.file(), header.get().number(), "", Phrase.of("table.coinr.no-column", code)));
            }
        }
        return Optional.of(reader);
    }

    void read() {
        table.each(
                row -> {
                    if (row.number() > header.number() && !row.isBlank()) {
                        read(row);
                    }
                },
                log);
        if (units.isEmpty() && !log.hasProblems()) {
            log.problem(table.file(), Phrase.of("table.units.none"));
        }
        if (times.size() > 1) {
            Phrase phrase = Phrase.of("table.coinr.times", String.join(", ", times), String.valueOf(NO_YEAR));
            log.notice(new Notice(table.file(), header.number(), phrase));
        }
    }

    Units units() {
        return Units.of(List.copyOf(units.values()));
    }

    Panel panel(Units registry) {
        Period period = Period.year(year());
        PanelBuilder builder = new PanelBuilder(registry);
        for (Cell cell : cells) {
            Origin origin = new Origin("", "", table.file(), cell.row());
            builder.add(new Value(cell.unit(), period, cell.measure(), cell.reading(), origin));
        }
        return builder.build();
    }

    private int year() {
        String only = times.size() == 1 ? times.iterator().next() : "";
        return only.isEmpty() ? NO_YEAR : Integer.parseInt(only);
    }

    private void read(Row row) {
        int codeColumn = columns.getOrDefault("uCode", -1);
        String code = row.text(codeColumn);
        if (Spelling.isTotal(code)) {
            log.notice(new Notice(table.file(), row.number(), Phrase.of("table.notice.total", code)));
            return;
        }
        if (!table.isSound(row, besideMeasures(), header, log)) {
            return;
        }
        String place = table.column(codeColumn, header.text(codeColumn));
        if (code.isEmpty()) {
            log.problem(new Problem(table.file(), row.number(), place, Phrase.of("table.cell.blank", "uCode")));
            return;
        }
        if (CodeText.isOfNumber(code)) {
            log.problem(new Problem(table.file(), row.number(), place, Phrase.of("table.code.number", Shown.of(code))));
            return;
        }
        Long before = rows.putIfAbsent(code, row.number());
        if (before != null) {
            Phrase phrase = Phrase.of("table.units.twice", code, String.valueOf(before));
            log.problem(new Problem(table.file(), row.number(), place, phrase));
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        columns.forEach((column, index) -> {
            String text = row.text(index);
            if (measures.containsKey(column)) {
                cell(row, index, code);
            } else if (!column.equals("uCode") && !column.equals("uName") && !text.isEmpty()) {
                boolean own = OWN.contains(column.toLowerCase(Locale.ROOT));
                attributes.put(own ? "data_" + column : column, text);
            }
        });
        String time = row.text(columns.getOrDefault("Time", -1));
        if (YEAR.matcher(time).matches()) {
            times.add(time);
        } else if (!time.isEmpty() && !time.equals("NA")) {
            int column = columns.getOrDefault("Time", -1);
            Phrase phrase = Phrase.of("table.coinr.time", Shown.of(time));
            log.problem(new Problem(table.file(), row.number(), table.column(column, header.text(column)), phrase));
        }
        Names names = Names.same(row.text(columns.getOrDefault("uName", -1)));
        units.put(code, new RatedUnit(code, "", names, "unit", null, null, null, attributes));
    }

    private List<Integer> besideMeasures() {
        return columns.entrySet().stream()
                .filter(column -> !measures.containsKey(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void cell(Row row, int index, String unit) {
        String measure = measures.getOrDefault(header.text(index), "");
        switch (figures.read(row, index)) {
            case Figures.Figure.Present(double value) ->
                cells.add(new Cell(unit, measure, Value.Reading.of(value), row.number()));
            case Figures.Figure.Missing(MissingReason reason) -> {
                if (reason != MissingReason.NO_DATA) {
                    cells.add(new Cell(unit, measure, Value.Reading.missing(reason), row.number()));
                }
            }
            case Figures.Figure.Wrong(Phrase phrase) ->
                log.problem(new Problem(table.file(), row.number(), table.column(index, header.text(index)), phrase));
        }
    }

    /// COINr's own columns in one spelling; others as they are.
    private static String name(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "ucode", "unitcode" -> "uCode";
            case "uname", "unitname" -> "uName";
            case "time", "year" -> "Time";
            default -> header;
        };
    }
}
