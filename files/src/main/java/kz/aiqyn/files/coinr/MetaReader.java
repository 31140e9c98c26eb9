package kz.aiqyn.files.coinr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Figures;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;

/// Reads iMeta: columns Level, iCode, Parent, Weight, Direction, Type in any order, others ignored. Rows of
/// another type than Indicator and Aggregate describe attributes.
final class MetaReader {

    private static final List<String> NEEDED = List.of("icode", "parent", "type");
    private static final List<String> TEXTS = List.of("icode", "parent", "type", "iname");

    private final Table table;
    private final Row header;
    private final Map<String, Integer> columns;
    private final Figures figures;
    private final ReadLog log;
    private final Map<String, MetaNode> nodes = new LinkedHashMap<>();
    private final Map<String, Long> rows = new HashMap<>();

    private MetaReader(Table table, Row header, Map<String, Integer> columns, ReadLog log) {
        this.table = table;
        this.header = header;
        this.columns = columns;
        this.log = log;
        int weight = columns.getOrDefault("weight", -1);
        int direction = columns.getOrDefault("direction", -1);
        this.figures = new Figures(table, column -> column == weight || column == direction);
    }

    /// The nodes of the tree by their code, in the file's order; what is wrong is told.
    static Map<String, MetaNode> read(Table table, ReadLog log) {
        Optional<Row> header = table.head().stream()
                .filter(row -> columns(row).keySet().containsAll(NEEDED))
                .findFirst();
        if (header.isEmpty()) {
            String found = table.head().isEmpty()
                    ? ""
                    : Shown.of(String.join(" | ", table.head().getFirst().texts()));
            log.headless(new Problem(table.file(), 0, "", Phrase.of("table.coinr.meta-header", found)));
            return Map.of();
        }
        MetaReader reader = new MetaReader(table, header.get(), columns(header.get()), log);
        table.each(
                row -> {
                    if (row.number() > reader.header.number() && !row.isBlank()) {
                        reader.read(row);
                    }
                },
                log);
        reader.checkTree();
        return reader.nodes;
    }

    private static Map<String, Integer> columns(Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.text(i).toLowerCase(Locale.ROOT);
            columns.putIfAbsent(name.equals("indcode") ? "icode" : name.equals("indname") ? "iname" : name, i);
        }
        return columns;
    }

    private void read(Row row) {
        String type = Spelling.fold(text(row, "type"));
        boolean indicator = type.equals("indicator");
        String code = text(row, "icode");
        if (!indicator && !type.equals("aggregate")) {
            return;
        }
        if (!table.isSound(row, texts(), header, log)) {
            return;
        }
        if (code.isEmpty()) {
            problem(row, "icode", "table.cell.blank", "iCode");
            return;
        }
        Long before = rows.putIfAbsent(code, row.number());
        if (before != null) {
            problem(row, "icode", "table.coinr.twice", code, String.valueOf(before));
            return;
        }
        String parent = text(row, "parent");
        String name = text(row, "iname");
        double weight = number(row, "weight");
        if (weight < 0) {
            problem(row, "weight", "table.coinr.weight", code, text(row, "weight"));
        }
        double direction = number(row, "direction");
        if (Math.abs(direction) != 1) {
            problem(row, "direction", "table.coinr.direction", code, text(row, "direction"));
        }
        nodes.put(
                code,
                new MetaNode(
                        row.number(),
                        code,
                        name.isEmpty() ? code : name,
                        isNone(parent) ? "" : parent,
                        weight,
                        direction < 0,
                        indicator));
    }

    /// The number in a cell, 1 where there is none.
    private double number(Row row, String column) {
        int index = columns.getOrDefault(column, -1);
        return switch (figures.read(row, index)) {
            case Figures.Figure.Present(double value) -> value;
            case Figures.Figure.Missing missing -> 1;
            case Figures.Figure.Wrong(Phrase phrase) -> {
                log.problem(new Problem(table.file(), row.number(), table.column(index, header.text(index)), phrase));
                yield 1;
            }
        };
    }

    private void checkTree() {
        List<MetaNode> tops = new ArrayList<>();
        Map<String, Double> sums = new HashMap<>();
        for (MetaNode node : nodes.values()) {
            MetaNode parent = nodes.get(node.parent());
            if (node.parent().isEmpty()) {
                if (node.isIndicator()) {
                    problem(node, "table.coinr.no-parent", node.code());
                } else {
                    tops.add(node);
                }
            } else if (parent == null) {
                problem(node, "table.coinr.parent", node.code(), Shown.of(node.parent()));
            } else if (parent.isIndicator()) {
                problem(node, "table.coinr.parent-indicator", node.code(), parent.code());
            }
            sums.merge(node.parent(), Math.max(0, node.weight()), Double::sum);
        }
        if (tops.size() > 1) {
            MetaNode second = tops.get(1);
            problem(second, "table.coinr.tops", second.code(), tops.getFirst().code());
        }
        Optional<MetaNode> inCircle =
                nodes.values().stream().filter(this::isInCircle).findFirst();
        inCircle.ifPresent(node -> problem(node, "table.coinr.circle", node.code()));
        if (tops.isEmpty() && inCircle.isEmpty()) {
            log.problem(table.file(), Phrase.of("table.coinr.no-top"));
        }
        for (MetaNode node : nodes.values()) {
            Double sum = sums.get(node.code());
            if (!node.isIndicator() && sum == null) {
                problem(node, "table.coinr.childless", node.code());
            } else if (sum != null && sum == 0) {
                problem(node, "table.coinr.zero-weights", node.code());
            }
        }
    }

    private boolean isInCircle(MetaNode start) {
        Set<String> path = new HashSet<>();
        MetaNode at = start;
        while (at != null && path.add(at.code())) {
            at = nodes.get(at.parent());
        }
        return at != null && at.code().equals(start.code());
    }

    private static boolean isNone(String parent) {
        return parent.isEmpty() || parent.equals("NA") || parent.equals("NaN");
    }

    private List<Integer> texts() {
        return columns.entrySet().stream()
                .filter(column -> TEXTS.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String text(Row row, String column) {
        return row.text(columns.getOrDefault(column, -1));
    }

    private void problem(Row row, String column, String key, Object... arguments) {
        int index = columns.getOrDefault(column, 0);
        log.problem(new Problem(
                table.file(), row.number(), table.column(index, header.text(index)), Phrase.of(key, arguments)));
    }

    private void problem(MetaNode node, String key, Object... arguments) {
        int index = columns.getOrDefault("parent", 0);
        log.problem(new Problem(
                table.file(), node.row(), table.column(index, header.text(index)), Phrase.of(key, arguments)));
    }
}
