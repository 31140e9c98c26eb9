package kz.aiqyn.base.territory.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.territory.version.ClassifierRow;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.TableOptions;
import org.jspecify.annotations.Nullable;

/// Reads the classifier's table, ours or the official one, and finds what is wrong in it by itself.
final class ClassifierReader {

    private static final Pattern CODE = Pattern.compile("\\d{9}");

    /// How many digits below each level are zero: part of a settlement, settlement, rural district,
    /// district.
    private static final int[] LEVELS = {2, 3, 5, 7};

    private static final HeadedTable.Columns COLUMNS = new HeadedTable.Columns(
            Map.ofEntries(
                    Map.entry("code", "code"),
                    Map.entry("te", "code"),
                    Map.entry("kato", "code"),
                    Map.entry("parent_code", "parent"),
                    Map.entry("parent", "parent"),
                    Map.entry("type", "type"),
                    Map.entry("name_kk", "kk"),
                    Map.entry("name_kaz", "kk"),
                    Map.entry("name_ru", "ru"),
                    Map.entry("name_rus", "ru"),
                    Map.entry("name_en", "en")),
            List.of("code", "ru"));

    private final HeadedTable table;
    private final Map<String, HeadedTable.Line> lines = new HashMap<>();
    private final List<ClassifierRow> rows = new ArrayList<>();

    private ClassifierReader(HeadedTable table) {
        this.table = table;
    }

    static Read<List<ClassifierRow>> read(Path file, TableOptions options) {
        ReadLog log = new ReadLog();
        Optional<ClassifierReader> reader =
                HeadedTable.open(file, options, COLUMNS, log).map(ClassifierReader::new);
        reader.ifPresent(ClassifierReader::read);
        if (reader.isPresent() && reader.get().rows.isEmpty() && !log.hasProblems()) {
            log.problem(String.valueOf(file.getFileName()), Phrase.of("territory.file.empty"));
        }
        return log.result(() -> reader.orElseThrow().rows);
    }

    private void read() {
        List<HeadedTable.Line> accepted = new ArrayList<>();
        table.each(line -> {
            if (accept(line)) {
                accepted.add(line);
            }
        });
        accepted.forEach(this::add);
        refuseCircles();
    }

    private boolean accept(HeadedTable.Line line) {
        String code = line.text("code");
        if (!CODE.matcher(code).matches()) {
            line.problem("code", "territory.file.code", Shown.of(code));
            return false;
        }
        HeadedTable.Line before = lines.putIfAbsent(code, line);
        if (before != null) {
            line.problem("code", "territory.file.twice", code, String.valueOf(before.number()));
        }
        return before == null;
    }

    private void add(HeadedTable.Line line) {
        String code = line.text("code");
        Names names = new Names(line.text("kk"), line.text("ru"), line.text("en"));
        if (names.isEmpty()) {
            line.problem("ru", "territory.file.name", code);
        }
        rows.add(new ClassifierRow(line.number(), code, parent(line, code), kind(line, names), names));
    }

    private @Nullable String parent(HeadedTable.Line line, String code) {
        if (!table.has("parent")) {
            return parentByDigits(code);
        }
        String parent = line.text("parent");
        if (parent.isEmpty()) {
            return null;
        }
        if (!CODE.matcher(parent).matches() || parent.equals(code)) {
            line.problem("parent", "territory.file.parent", code, Shown.of(parent));
            return null;
        }
        return parent;
    }

    /// The nearest code of the file that ends in more zeros: the digits of the classifier are oblast (2),
    /// district (2), rural district (2), settlement (3, of which the last two count its parts).
    private @Nullable String parentByDigits(String code) {
        for (int zeros : LEVELS) {
            String above = code.substring(0, code.length() - zeros) + "0".repeat(zeros);
            if (!above.equals(code) && lines.containsKey(above)) {
                return above;
            }
        }
        return null;
    }

    private static TerritoryKind kind(HeadedTable.Line line, Names names) {
        String type = line.text("type");
        if (type.isEmpty()) {
            TerritoryKind kind = TerritoryKind.ofName(names.ru());
            boolean top = line.text("code").endsWith("0000000");
            return kind == TerritoryKind.CITY && top ? TerritoryKind.CITY_REPUBLICAN : kind;
        }
        Optional<TerritoryKind> kind = TerritoryKind.find(type);
        if (kind.isEmpty()) {
            line.problem("type", "territory.file.type", Shown.of(type), TerritoryKind.codes());
        }
        return kind.orElse(TerritoryKind.OTHER);
    }

    private void refuseCircles() {
        Map<String, String> parents = new HashMap<>();
        rows.forEach(row -> {
            String parent = row.parent();
            if (parent != null) {
                parents.put(row.code(), parent);
            }
        });
        Set<String> sound = new HashSet<>();
        for (ClassifierRow row : rows) {
            Set<String> path = new HashSet<>();
            String at = row.code();
            while (at != null && !sound.contains(at) && path.add(at)) {
                at = parents.get(at);
            }
            HeadedTable.Line line = lines.get(at);
            if (line != null && path.contains(at)) {
                line.problem("parent", "territory.file.circle", line.text("code"));
            }
            sound.addAll(path);
        }
    }
}
