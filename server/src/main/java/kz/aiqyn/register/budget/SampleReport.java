package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// An invented report: its lowest lines, above which everything is their sum.
final class SampleReport {

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    /// @param organisation of the administrator; empty where it is none of the register
    record Leaf(SampleLine line, LineFigures figures, String organisation) {}

    void add(SampleLine line, LineFigures figures, String organisation) {
        leaves.merge(
                line.path(),
                new Leaf(line, figures, organisation),
                (one, other) -> new Leaf(one.line(), plus(one.figures(), other.figures()), one.organisation()));
    }

    /// Adds what another report has, as that of an oblast has what its districts have.
    void add(SampleReport other) {
        other.leaves.values().forEach(leaf -> add(leaf.line(), leaf.figures(), leaf.organisation()));
    }

    boolean isEmpty() {
        return leaves.isEmpty();
    }

    private static LineFigures plus(LineFigures one, LineFigures other) {
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < LineFigures.COLUMNS.size(); i++) {
            BigDecimal left = one.cells().get(i);
            BigDecimal right = other.cells().get(i);
            sums.add(left == null ? right : right == null ? left : left.add(right));
        }
        return LineFigures.of(sums);
    }

    ReportTree tree(String kato, Period month) {
        Map<String, List<LineFigures>> below = new HashMap<>();
        Map<String, Leaf> first = new LinkedHashMap<>();
        leaves.forEach((path, leaf) -> {
            for (String at = path; !at.isEmpty(); at = above(at)) {
                below.computeIfAbsent(at, any -> new ArrayList<>()).add(leaf.figures());
                first.putIfAbsent(at, leaf);
            }
        });
        List<SentLine> lines = new ArrayList<>();
        first.forEach((path, leaf) ->
                lines.add(line(kato, month, path, leaf, LineFigures.sum(below.getOrDefault(path, List.of())))));
        return ReportTree.ofSound(lines);
    }

    private static String above(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static SentLine line(String kato, Period month, String path, Leaf leaf, LineFigures figures) {
        String[] codes = path.split("/", -1);
        int level = codes.length - 1;
        String code = codes[level].startsWith("~") ? "" : codes[level];
        boolean own = path.equals(leaf.line().path());
        boolean administrator = codes[0].equals("2") && level == ReportLine.ADMINISTRATOR;
        Names names = own && !leaf.line().names().isEmpty()
                ? leaf.line().names()
                : Classification.invented(path, administrator ? code : "");
        return new SentLine(
                kato,
                month,
                path,
                above(path),
                level,
                code,
                names,
                own && leaf.line().development(),
                administrator ? leaf.organisation() : "",
                figures);
    }
}
