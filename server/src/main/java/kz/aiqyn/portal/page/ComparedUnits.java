package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.portal.edition.PublicLinks;

/// The units that are compared, and the rows in which they stand side by side.
record ComparedUnits(PublicLinks place, List<Member> members) {

    /// The column with the rows' names.
    private static final String NAME = "name";

    /// One of those compared.
    record Member(Edition edition, int unit) {

        RatedUnit rated() {
            return edition.units().get(unit);
        }

        double score(int node) {
            return edition.scores(node)[unit];
        }
    }

    static ComparedUnits of(PublicLinks place, ReportContent content, List<String> codes) {
        return new ComparedUnits(
                place,
                codes.stream().flatMap(code -> member(content, code).stream()).toList());
    }

    private static Optional<Member> member(ReportContent content, String code) {
        return content.current().stream()
                .filter(edition -> edition.find(code).isPresent())
                .map(edition -> new Member(edition, edition.find(code).getAsInt()))
                .findFirst();
    }

    private Speech speech() {
        return place.speech();
    }

    /// By what rows can be sorted: their names, or the scores of one of the units.
    static List<String> columns(List<String> codes) {
        List<String> columns = new ArrayList<>(codes);
        columns.add(NAME);
        return columns;
    }

    boolean isOneGroup() {
        return members.stream()
                        .map(one -> one.edition().group().code())
                        .distinct()
                        .count()
                < 2;
    }

    List<ComparePage.Row> totals() {
        if (members.isEmpty()) {
            return List.of();
        }
        List<ComparePage.Cell> places = members.stream()
                .map(one -> new ComparePage.Cell(
                        speech().place(one.edition().place(Tree.INDEX, one.unit())),
                        "/\u00a0" + one.edition().ranked(),
                        Double.NaN,
                        false))
                .toList();
        List<ComparePage.Cell> scores = members.stream()
                .map(one -> new ComparePage.Cell(
                        speech().score(one.edition().score(Tree.INDEX, one.unit())),
                        one.edition()
                                .band(one.unit())
                                .map(band -> speech().name(band.names().orElse(band.code())))
                                .orElse(""),
                        one.score(Tree.INDEX),
                        false))
                .toList();
        return List.of(
                new ComparePage.Row(speech().say("column.place"), "", "", places, "", List.of()),
                new ComparePage.Row(
                        speech().say("column.score"), "", "", scores, median(Tree.INDEX), marks(Tree.INDEX)));
    }

    List<ComparePage.Row> blocks(TableQuery query) {
        return sorted(query, nodes(Tree.Level.BLOCK).stream().map(this::row).toList());
    }

    /// The indicators by their blocks; together where they are sorted or chosen by words.
    List<ComparePage.Part> indicators(TableQuery query) {
        List<Integer> nodes = nodes(Tree.Level.INDICATOR);
        if (!query.sort().isEmpty() || !query.text().isEmpty()) {
            return List.of(new ComparePage.Part(
                    "", sorted(query, nodes.stream().map(this::row).toList())));
        }
        SequencedMap<Integer, List<ComparePage.Row>> blocks = new LinkedHashMap<>();
        nodes.forEach(node -> blocks.computeIfAbsent(tree().parent(node), any -> new ArrayList<>())
                .add(row(node)));
        return blocks.entrySet().stream()
                .map(block -> new ComparePage.Part(
                        block.getKey() == Tree.INDEX
                                ? speech().say("indicators.loose")
                                : speech().name(tree().names(block.getKey())),
                        block.getValue()))
                .toList();
    }

    private List<ComparePage.Row> sorted(TableQuery query, List<ComparePage.Row> rows) {
        Map<String, Function<ComparePage.Row, ?>> columns = new HashMap<>();
        columns.put(NAME, ComparePage.Row::name);
        for (int i = 0; i < members.size(); i++) {
            int column = i;
            columns.put(
                    members.get(i).rated().code(),
                    row -> row.cells().get(column).score());
        }
        return query.rows(rows, ComparePage.Row::name, columns);
    }

    private Tree tree() {
        return members.getFirst().edition().tree();
    }

    private List<Integer> nodes(Tree.Level level) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 1; !members.isEmpty() && node < tree().size(); node++) {
            if (tree().level(node) == level) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private ComparePage.Row row(int node) {
        Tree tree = tree();
        boolean block = tree.level(node) == Tree.Level.BLOCK;
        return new ComparePage.Row(
                speech().name(tree.names(node)),
                block ? place.block(tree.code(node)) : place.indicator(tree.code(node)),
                block
                        ? ""
                        : speech().measurement(tree.indicator(tree.leaf(node)).unit()),
                cells(tree, node),
                median(node),
                marks(node));
    }

    private List<ComparePage.Cell> cells(Tree tree, int node) {
        double best = members.stream()
                .mapToDouble(one -> one.score(node))
                .filter(score -> !Double.isNaN(score))
                .max()
                .orElse(Double.NaN);
        int leaf = tree.leaf(node);
        boolean comparable = members.size() > 1 && isOneGroup();
        return members.stream()
                .map(one -> {
                    double score = one.score(node);
                    String value =
                            leaf < 0 ? "" : speech().value(one.edition().cells().raw()[leaf][one.unit()]);
                    return new ComparePage.Cell(speech().score(score), value, score, comparable && score == best);
                })
                .toList();
    }

    private Axis axis(int node) {
        Axis axis = new Standings(members.getFirst().edition()).axis();
        return axis.with(members.stream().mapToDouble(one -> one.score(node)).toArray());
    }

    private String median(int node) {
        double median = isOneGroup() ? new Standings(members.getFirst().edition()).median(node) : Double.NaN;
        return Double.isNaN(median) ? "" : axis(node).at(median);
    }

    private List<String> marks(int node) {
        double[] scores = members.stream().mapToDouble(one -> one.score(node)).toArray();
        Axis axis = axis(node);
        return Arrays.stream(scores)
                .mapToObj(score -> Double.isNaN(score) ? "" : axis.at(score))
                .toList();
    }
}
