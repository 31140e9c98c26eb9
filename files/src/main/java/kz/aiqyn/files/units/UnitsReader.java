package kz.aiqyn.files.units;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.table.CodeText;
import kz.aiqyn.files.table.LookAlike;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a registry of units, and finds what is wrong between them.
final class UnitsReader {

    static final List<String> COLUMNS =
            List.of("code", "kato", "name_kk", "name_ru", "name_en", "kind", "parent", "from", "to");

    private static final String NAME = "name";
    private static final Pattern KATO = Pattern.compile("\\d{9}|\\d{12}");

    private final Table table;
    private final Row header;
    private final Map<String, Integer> columns;
    private final ReadLog log;
    private final List<RatedUnit> units = new ArrayList<>();
    private final Map<String, Row> rows = new HashMap<>();

    private UnitsReader(Table table, Row header, Map<String, Integer> columns, ReadLog log) {
        this.table = table;
        this.header = header;
        this.columns = columns;
        this.log = log;
    }

    /// The reader when one of the first rows is a header, which needs `code`; empty, and told, otherwise.
    static Optional<UnitsReader> of(Table table, ReadLog log) {
        for (Row row : table.head()) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            Set<Integer> repeated = new HashSet<>();
            for (int i = 0; i < row.size(); i++) {
                String text = row.text(i);
                String folded = Spelling.fold(text);
                String name = COLUMNS.contains(folded) || folded.equals(NAME) ? folded : text;
                if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                    repeated.add(i);
                }
            }
            if (columns.containsKey("code")) {
                table.isSound(row, row.columns(), row, log);
                repeated.forEach(i -> log.problem(new Problem(
                        table.file(),
                        row.number(),
                        table.column(i, row.text(i)),
                        Phrase.of("table.header.twice", row.text(i)))));
                return Optional.of(new UnitsReader(table, row, columns, log));
            }
        }
        String found = table.head().isEmpty()
                ? ""
                : Shown.of(String.join(" | ", table.head().getFirst().texts()));
        log.headless(
                new Problem(table.file(), table.head().isEmpty() ? 0 : 1, "", Phrase.of("table.units.header", found)));
        return Optional.empty();
    }

    void read() {
        table.each(
                row -> {
                    if (row.number() > header.number() && !row.isBlank()) {
                        read(row);
                    }
                },
                log);
        for (RatedUnit unit : units) {
            String parent = unit.parent();
            if (parent != null && !rows.containsKey(parent)) {
                withoutParent(unit.code(), parent);
            }
        }
        refuseCircles();
        if (units.isEmpty() && !log.hasProblems()) {
            log.problem(table.file(), Phrase.of("table.units.none"));
        }
    }

    private void withoutParent(String code, String parent) {
        Optional<LookAlike.Alike> near = LookAlike.among(rows.keySet()).find(parent);
        if (near.isPresent()) {
            LookAlike.Alike alike = near.get();
            problem(
                    rows.get(code),
                    "parent",
                    "table.units.parent.near",
                    code,
                    Shown.of(parent),
                    alike.word(),
                    alike.difference());
        } else {
            problem(rows.get(code), "parent", "table.units.parent", code, Shown.of(parent));
        }
    }

    List<RatedUnit> list() {
        return units;
    }

    private void read(Row row) {
        String code = text(row, "code");
        if (Spelling.isTotal(code) || (code.isEmpty() && Spelling.isTotal(text(row, "name_ru")))) {
            log.notice(new Notice(table.file(), row.number(), Phrase.of("table.notice.total", code)));
            return;
        }
        if (!table.isSound(row, columns.values(), header, log)) {
            return;
        }
        if (code.isEmpty()) {
            problem(row, "code", "table.cell.blank", "code");
            return;
        }
        if (CodeText.isOfNumber(code)) {
            problem(row, "code", "table.code.number", Shown.of(code));
            return;
        }
        Row before = rows.putIfAbsent(code, row);
        if (before != null) {
            problem(row, "code", "table.units.twice", Shown.of(code), String.valueOf(before.number()));
            return;
        }
        String kato = text(row, "kato");
        if (!kato.isEmpty() && !KATO.matcher(kato).matches()) {
            problem(row, "kato", "table.units.kato", Shown.of(kato));
        }
        LocalDate from = day(row, "from");
        LocalDate to = day(row, "to");
        if (from != null && to != null && to.isBefore(from)) {
            problem(row, "to", "table.units.days", to, from);
            return;
        }
        String kind = text(row, "kind");
        String parent = text(row, "parent");
        units.add(new RatedUnit(
                code,
                kato,
                names(row),
                kind.isEmpty() ? "unit" : kind,
                parent.isEmpty() ? null : parent,
                from,
                to,
                attributes(row)));
    }

    private Names names(Row row) {
        String all = text(row, NAME);
        String kk = text(row, "name_kk");
        String ru = text(row, "name_ru");
        String en = text(row, "name_en");
        return new Names(kk.isEmpty() ? all : kk, ru.isEmpty() ? all : ru, en.isEmpty() ? all : en);
    }

    private Map<String, String> attributes(Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        columns.forEach((name, index) -> {
            if (!COLUMNS.contains(name)
                    && !name.equals(NAME)
                    && !row.text(index).isEmpty()) {
                attributes.put(name, row.text(index));
            }
        });
        return attributes;
    }

    private @Nullable LocalDate day(Row row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(row, column, "table.units.day", Shown.of(text));
            return null;
        }
    }

    private void refuseCircles() {
        Map<String, String> parents = new HashMap<>();
        for (RatedUnit unit : units) {
            String parent = unit.parent();
            if (parent != null) {
                parents.put(unit.code(), parent);
            }
        }
        Set<String> sound = new HashSet<>();
        for (RatedUnit unit : units) {
            Set<String> path = new HashSet<>();
            String at = unit.code();
            while (at != null && !sound.contains(at) && path.add(at)) {
                at = parents.get(at);
            }
            if (at != null && path.contains(at)) {
                problem(rows.get(at), "parent", "table.units.circle", Shown.of(at));
            }
            sound.addAll(path);
        }
    }

    private String text(Row row, String column) {
        return row.text(columns.getOrDefault(column, -1));
    }

    private void problem(@Nullable Row row, String column, String key, Object... arguments) {
        int index = columns.getOrDefault(column, 0);
        log.problem(new Problem(
                table.file(),
                row == null ? 0 : row.number(),
                table.column(index, header.text(index)),
                Phrase.of(key, arguments)));
    }
}
