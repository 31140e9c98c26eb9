package kz.aiqyn.portal.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.export.CodedText;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import org.jspecify.annotations.Nullable;

/// The tables of the pages, with numbers unrounded and heads that do not change.
public record PublicTables(ReportContent content, Language language) {

    /// Places and scores of an edition.
    public PublicTable rating(String name) {
        PublicTable.Rows rows = new PublicTable.Rows();
        for (Edition edition : content.current()) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                String code = edition.units().get(unit).code();
                rows.add(
                        edition.period(),
                        edition.group().code(),
                        code,
                        edition.units().get(unit).names().in(language),
                        PublicTable.cell(edition.place(Tree.INDEX, unit)),
                        edition.ranked(),
                        content.interval(code).map(Intervals::range).orElse(""),
                        PublicTable.cell(edition.score(Tree.INDEX, unit)),
                        edition.band(unit).<Object>map(PublicTables::band).orElse(""),
                        PublicTable.cell(edition.coverage(Tree.INDEX, unit)));
            }
        }
        return rows.under(name, PublicDictionaries.SCORES);
    }

    /// All values of a unit.
    public PublicTable unit(String name, Edition edition, int unit) {
        Origins origins = new Origins(content.methodology(), content.panel());
        EffectiveWeights weights = EffectiveWeights.of(edition);
        PublicTable.Rows rows = new PublicTable.Rows();
        for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
            value(rows, origins, weights, edition, leaf, unit);
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    /// All units' values of an indicator.
    public PublicTable indicator(String name, int leaf) {
        Origins origins = new Origins(content.methodology(), content.panel());
        PublicTable.Rows rows = new PublicTable.Rows();
        for (Edition edition : content.current()) {
            EffectiveWeights weights = EffectiveWeights.of(edition);
            for (int unit = 0; unit < edition.units().size(); unit++) {
                value(rows, origins, weights, edition, leaf, unit);
            }
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    /// All values of all units.
    public PublicTable values(String name) {
        Origins origins = new Origins(content.methodology(), content.panel());
        PublicTable.Rows rows = new PublicTable.Rows();
        for (Edition edition : content.current()) {
            EffectiveWeights weights = EffectiveWeights.of(edition);
            for (int unit = 0; unit < edition.units().size(); unit++) {
                for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
                    value(rows, origins, weights, edition, leaf, unit);
                }
            }
        }
        return rows.under(name, PublicDictionaries.VALUES);
    }

    private void value(
            PublicTable.Rows rows, Origins origins, EffectiveWeights weights, Edition edition, int leaf, int unit) {
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
                PublicTable.cell(edition.cells().raw()[leaf][unit]),
                measuredIn(indicator),
                PublicTable.cell(edition.score(node, unit)),
                PublicTable.cell(edition.place(node, unit)),
                weights.share(node),
                status(edition, leaf, unit),
                notes(edition, node, unit),
                origin.sources().stream()
                        .map(source -> Names.written(source).in(language))
                        .collect(Collectors.joining("; ")),
                text(origin.recorded()));
    }

    /// All values of an indicator in all periods as they were published.
    ///
    /// @param editions in the order of the rows
    /// @param page of the value of a unit in a period, as [Cell] has it
    public static PublicTable series(
            String indicator, List<Edition> editions, Language language, Function<Cell, String> page) {
        PublicTable.Rows rows = new PublicTable.Rows();
        editions.forEach(edition -> edition.tree()
                .find(indicator)
                .filter(node -> edition.tree().leaf(node) >= 0)
                .ifPresent(node -> {
                    for (int unit = 0; unit < edition.units().size(); unit++) {
                        then(rows, edition, node, unit, language, page);
                    }
                }));
        return rows.under(indicator + "-series", PublicDictionaries.SERIES);
    }

    /// Where a value stands.
    public record Cell(String unit, Period period) {}

    private static void then(
            PublicTable.Rows rows,
            Edition edition,
            int node,
            int unit,
            Language language,
            Function<Cell, String> page) {
        int leaf = edition.tree().leaf(node);
        Indicator indicator = edition.tree().indicator(leaf);
        RatedUnit rated = edition.units().get(unit);
        rows.add(
                edition.period(),
                edition.methodology().identity().version(),
                edition.group().code(),
                rated.code(),
                rated.names().in(language),
                indicator.code(),
                indicator.names().orElse(indicator.code()).in(language),
                PublicTable.cell(edition.cells().raw()[leaf][unit]),
                measuredIn(indicator),
                PublicTable.cell(edition.score(node, unit)),
                PublicTable.cell(edition.place(node, unit)),
                status(edition, leaf, unit),
                notes(edition, node, unit),
                page.apply(new Cell(rated.code(), edition.period())));
    }

    private static CodedText band(Band band) {
        return new CodedText(band.code(), band.names());
    }

    private static CodedText measuredIn(Indicator indicator) {
        return CodedText.of(indicator.unit(), wording -> wording.unit(indicator.unit()));
    }

    private static Object status(Edition edition, int leaf, int unit) {
        boolean preliminary = edition.cells().preliminary()[leaf][unit];
        return preliminary
                ? CodedText.of("preliminary", wording -> wording.say(Phrase.of("portal.preliminary")))
                : CodedText.of("final", wording -> wording.say(Phrase.of("portal.final")));
    }

    private static CodedText notes(Edition edition, int node, int unit) {
        List<String> flags = edition.flags(node, unit).stream().map(Flag::code).toList();
        return CodedText.of(
                String.join(";", flags),
                wording -> flags.stream()
                        .map(flag -> wording.say(Phrase.of("report.flag." + flag)))
                        .collect(Collectors.joining("; ")));
    }

    /// The indicators with their weights.
    public PublicTable indicators(String name) {
        EffectiveWeights weights = EffectiveWeights.of(content.methodology());
        Tree tree = weights.tree();
        PublicTable.Rows rows = new PublicTable.Rows();
        for (int leaf = 0; leaf < tree.leafCount(); leaf++) {
            Indicator indicator = tree.indicator(leaf);
            int parent = tree.parent(tree.node(leaf));
            rows.add(
                    indicator.code(),
                    indicator.names().orElse(indicator.code()).in(language),
                    parent == Tree.INDEX ? "" : tree.code(parent),
                    measuredIn(indicator),
                    indicator.formula(),
                    tree.weight(tree.node(leaf)),
                    weights.share(tree.node(leaf)),
                    weights.nominal(tree.node(leaf)),
                    reason(weights.reason(tree.node(leaf))));
        }
        return rows.under(name, PublicDictionaries.INDICATORS);
    }

    /// Some units side by side, a row for each node of the tree.
    public PublicTable compare(String name, List<String> units) {
        PublicTable.Rows rows = new PublicTable.Rows();
        for (Edition edition : content.current()) {
            for (String code : units) {
                edition.find(code).ifPresent(unit -> {
                    for (int node = 0; node < edition.tree().size(); node++) {
                        rows.add(
                                code,
                                edition.units().get(unit).names().in(language),
                                edition.tree().code(node),
                                edition.tree().names(node).in(language),
                                PublicTable.cell(edition.score(node, unit)),
                                PublicTable.cell(edition.place(node, unit)));
                    }
                });
            }
        }
        return rows.under(name, PublicDictionaries.COMPARISON);
    }

    private static CodedText reason(EffectiveWeights.Reason reason) {
        String key = switch (reason) {
            case AS_WRITTEN -> "portal.weight.as-written";
            case FORMED_FOR_ALL -> "report.weight.formed-for-all";
            case NOT_SCORED -> "report.weight.not-scored";
            case OTHERS_LEFT_OUT -> "report.weight.others-left-out";
            case PART_OF_THE_YEAR -> "report.weight.part";
        };
        return CodedText.of(reason.code(), wording -> wording.say(Phrase.of(key)));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
