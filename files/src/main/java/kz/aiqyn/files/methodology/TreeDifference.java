package kz.aiqyn.files.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference.Aspect;
import kz.aiqyn.files.methodology.Difference.Part;

/// Differences of blocks and indicators, matched by their codes.
final class TreeDifference {

    private final Map<String, Standing> before;
    private final Map<String, Standing> after;
    private final EffectiveWeights sharesBefore;
    private final EffectiveWeights sharesAfter;
    private final List<Difference> differences;

    TreeDifference(Methodology before, Methodology after, List<Difference> differences) {
        this.before = standings(before);
        this.after = standings(after);
        this.sharesBefore = EffectiveWeights.of(before);
        this.sharesAfter = EffectiveWeights.of(after);
        this.differences = differences;
    }

    /// A node and the block that it stands in, or that it is.
    ///
    /// @param parent code of the block above, empty at the top
    private record Standing(Node node, String parent, Names parentNames) {

        String block() {
            return node instanceof Block block ? block.code() : parent;
        }

        Names blockNames() {
            return node instanceof Block block ? block.names().orElse(block.code()) : parentNames;
        }

        Names owner() {
            return node.names().orElse(node.code());
        }

        Part part() {
            return node instanceof Block ? Part.BLOCK : Part.INDICATOR;
        }
    }

    void compare() {
        List<Difference> found = new ArrayList<>();
        after.forEach((code, now) -> {
            Standing old = before.get(code);
            if (old == null || old.part() != now.part()) {
                found.add(difference(now, new Difference.Added(now.part(), sharesAfter.share(code))));
            } else {
                pair(old, now, found);
            }
        });
        before.forEach((code, old) -> {
            Standing now = after.get(code);
            if (now == null || old.part() != now.part()) {
                found.add(difference(old, new Difference.Removed(old.part(), sharesBefore.share(code))));
            }
        });
        Map<String, List<Difference>> byBlock = new LinkedHashMap<>();
        byBlock.put("", new ArrayList<>());
        after.values().forEach(now -> byBlock.putIfAbsent(now.block(), new ArrayList<>()));
        found.forEach(one ->
                byBlock.computeIfAbsent(one.block(), any -> new ArrayList<>()).add(one));
        byBlock.values().forEach(differences::addAll);
    }

    private static Difference difference(Standing standing, Difference.Change change) {
        return new Difference(standing.block(), standing.blockNames(), standing.owner(), change);
    }

    private void pair(Standing old, Standing now, List<Difference> found) {
        AspectComparison<Node> nodes =
                new AspectComparison<>(now.block(), now.blockNames(), now.owner(), old.node(), now.node(), found);
        String code = now.node().code();
        nodes.names(now.part(), code, Node::names);
        if (!old.parent().equals(now.parent())) {
            nodes.add(new Difference.Moved(old.parentNames(), now.parentNames()));
        }
        if (Double.compare(old.node().weight(), now.node().weight()) != 0) {
            nodes.add(new Difference.Weighted(
                    old.node().weight(), now.node().weight(), sharesBefore.share(code), sharesAfter.share(code)));
        }
        if (old.node() instanceof Block first && now.node() instanceof Block second) {
            block(new AspectComparison<>(now.block(), now.blockNames(), now.owner(), first, second, found));
        } else if (old.node() instanceof Indicator first && now.node() instanceof Indicator second) {
            indicator(new AspectComparison<>(now.block(), now.blockNames(), now.owner(), first, second, found));
        }
    }

    private static void block(AspectComparison<Block> block) {
        block.aspect(Aspect.PERIOD, Block::period).aspect(Aspect.AGGREGATE, Block::aggregation, Terms::of);
    }

    private static void indicator(AspectComparison<Indicator> indicator) {
        String formula = indicator.after().formula();
        if (!formula.equals(indicator.before().formula())) {
            indicator.add(new Difference.Reformulated(indicator.before().formula(), formula));
        }
        indicator
                .aspect(Aspect.UNIT, Indicator::unit)
                .aspect(Aspect.LEVEL, Indicator::formation, Terms::of)
                .aspect(Aspect.DIRECTION, one -> one.scoring().direction(), Terms::of)
                .aspect(Aspect.NORMALISATION, one -> one.scoring().normalisation(), Terms::of)
                .aspect(Aspect.TREATMENT, one -> MethodWords.write(one.scoring().treatment()))
                .aspect(Aspect.MISSING, one -> one.scoring().missing(), Terms::of)
                .aspect(Aspect.CONSTANT, one -> MethodWords.write(one.scoring().constant()))
                .aspect(Aspect.JOINT, one -> one.scoring().joint(), Terms::joint)
                .aspect(Aspect.DEFINITION, one -> one.passport().definition())
                .aspect(Aspect.REASON, one -> one.passport().reason())
                .aspect(Aspect.OWNER, one -> one.passport().owner())
                .aspect(Aspect.SOURCE, one -> one.passport().source())
                .aspect(Aspect.TERMS, one -> one.passport().terms())
                .aspect(Aspect.SECTORS, one -> one.passport().sectors());
    }

    private static Map<String, Standing> standings(Methodology methodology) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        methodology.indicators().forEach(one -> standings.put(one.code(), new Standing(one, "", Names.NONE)));
        methodology.blocks().forEach(block -> add(new Standing(block, "", Names.NONE), standings));
        return standings;
    }

    private static void add(Standing standing, Map<String, Standing> into) {
        into.put(standing.node().code(), standing);
        if (standing.node() instanceof Block block) {
            block.children()
                    .forEach(child ->
                            add(new Standing(child, block.code(), block.names().orElse(block.code())), into));
        }
    }
}
