package kz.aiqyn.portal.table;

import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import org.jspecify.annotations.Nullable;

/// The tables of the pages, with numbers unrounded and heads that do not change.
public record Tables(ReportContent content, Language language) {

    /// Places and scores of an edition.
    public Table rating(String name) {
        Table.Rows rows = new Table.Rows();
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                String code = edition.units().get(unit).code();
                rows.add(
                        edition.period(),
                        edition.group().code(),
                        code,
                        edition.units().get(unit).names().in(language),
                        Table.cell(edition.place(Tree.INDEX, unit)),
                        edition.ranked(),
                        content.interval(code).map(Intervals::range).orElse(""),
                        Table.cell(edition.score(Tree.INDEX, unit)),
                        edition.band(unit).map(Band::code).orElse(""),
                        Table.cell(edition.coverage(Tree.INDEX, unit)));
            }
        }
        return rows.under(name, PublicDictionaries.SCORES);
    }

    /// All values of a unit.
    public Table unit(String name, Edition edition, int unit) {
        Origins origins = new Origins(content.methodology(), content.panel());
        Table.Rows rows = new Table.Rows();
        for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
            value(rows, origins, edition, leaf, unit);
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    /// All units' values of an indicator.
    public Table indicator(String name, int leaf) {
        Origins origins = new Origins(content.methodology(), content.panel());
        Table.Rows rows = new Table.Rows();
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                value(rows, origins, edition, leaf, unit);
            }
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    /// All values of all units.
    public Table values(String name) {
        Origins origins = new Origins(content.methodology(), content.panel());
        Table.Rows rows = new Table.Rows();
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
                    value(rows, origins, edition, leaf, unit);
                }
            }
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    private void value(Table.Rows rows, Origins origins, Edition edition, int leaf, int unit) {
        int node = edition.tree().node(leaf);
        Indicator indicator = edition.tree().indicator(leaf);
        Origins.Origin origin =
                origins.find(indicator, edition.units().get(unit).code(), edition.period());
        rows.add(
                edition.period(),
                edition.units().get(unit).code(),
                edition.units().get(unit).names().in(language),
                indicator.code(),
                indicator.names().orElse(indicator.code()).in(language),
                Table.cell(edition.cells().raw()[leaf][unit]),
                indicator.unit(),
                Table.cell(edition.score(node, unit)),
                Table.cell(edition.place(node, unit)),
                edition.tree().effectiveWeight(node),
                edition.cells().preliminary()[leaf][unit] ? "preliminary" : "final",
                edition.flags(node, unit).stream().map(Flag::code).collect(Collectors.joining(";")),
                String.join("; ", origin.sources()),
                text(origin.recorded()));
    }

    /// The indicators with their weights.
    public Table indicators(String name) {
        Tree tree = content.current().getFirst().tree();
        Table.Rows rows = new Table.Rows();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            Indicator indicator = tree.indicator(leaf);
            int parent = tree.parent(tree.node(leaf));
            rows.add(
                    indicator.code(),
                    indicator.names().orElse(indicator.code()).in(language),
                    parent == Tree.INDEX ? "" : tree.code(parent),
                    indicator.unit(),
                    indicator.formula(),
                    tree.weight(tree.node(leaf)),
                    tree.effectiveWeight(tree.node(leaf)));
        }
        return rows.under(name, PublicDictionaries.INDICATORS);
    }

    /// Some units side by side, a row for each node of the tree.
    public Table compare(String name, List<String> units) {
        Table.Rows rows = new Table.Rows();
        for (Edition edition : content.current()) {
            for (String code : units) {
                edition.find(code).ifPresent(unit -> {
                    for (int node = 0; node < edition.tree().size(); node++) {
                        rows.add(
                                code,
                                edition.units().get(unit).names().in(language),
                                edition.tree().code(node),
                                edition.tree().names(node).in(language),
                                Table.cell(edition.score(node, unit)),
                                Table.cell(edition.place(node, unit)));
                    }
                });
            }
        }
        return rows.under(name, PublicDictionaries.COMPARISON);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
