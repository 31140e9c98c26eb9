package kz.aiqyn.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.table.Notice;

/// What stands in few lines under a table: what was left out, what stood in, what does not compare, what was skipped.
final class Remarks {

    private static final int NOTICES = 3;

    private final Screen screen;

    Remarks(Screen screen) {
        this.screen = screen;
    }

    /// Remarks on one edition.
    List<String> of(Edition edition, List<Movement> movements) {
        List<String> remarks = new ArrayList<>();
        leftOut(edition, Flag.LEFT_OUT, "cli.remark.left-out", remarks);
        leftOut(edition, Flag.OBLAST_LEVEL, "cli.remark.oblast-level", remarks);
        leftOut(edition, Flag.CONSTANT, "cli.remark.constant", remarks);
        standIns(edition, remarks);
        long dependent = edition.tree().indicators().stream()
                .filter(Remarks::isRelative)
                .count();
        if (dependent > 0) {
            remarks.add(screen.words(
                    "cli.remark.relative", dependent, edition.tree().leafCount()));
        }
        incomparable(movements, remarks);
        return remarks;
    }

    /// The first notices of the data files, and how many more there are.
    List<String> of(List<Notice> notices) {
        List<String> remarks = new ArrayList<>();
        notices.stream()
                .limit(NOTICES)
                .map(notice -> screen.words("cli.at", notice.place(), notice.phrase()))
                .forEach(remarks::add);
        if (notices.size() > NOTICES) {
            remarks.add(screen.words("cli.remark.notices", notices.size() - NOTICES));
        }
        return remarks;
    }

    private void leftOut(Edition edition, Flag flag, String key, List<String> remarks) {
        Tree tree = edition.tree();
        List<Integer> nodes = IntStream.range(0, tree.leafCount())
                .map(tree::node)
                .filter(node -> IntStream.range(0, edition.units().size())
                        .anyMatch(unit -> edition.has(flag, node, unit)))
                .boxed()
                .toList();
        if (!nodes.isEmpty()) {
            String names = nodes.stream()
                    .map(node -> screen.words(
                            "cli.remark.weighted", tree.names(node), screen.percent(tree.effectiveWeight(node))))
                    .collect(Collectors.joining("; "));
            remarks.add(screen.words(key, names));
        }
    }

    private void standIns(Edition edition, List<String> remarks) {
        Set<Flag> told = EnumSet.of(Flag.WORST, Flag.PREVIOUS, Flag.PEER_MEDIAN, Flag.EXCLUDED, Flag.PRELIMINARY);
        List<String> parts = new ArrayList<>();
        for (Flag flag : told) {
            long count = IntStream.range(0, edition.tree().leafCount())
                    .map(edition.tree()::node)
                    .mapToLong(node -> cells(edition, flag, node))
                    .sum();
            if (count > 0) {
                parts.add(screen.words("cli.remark.cells", screen.words("cli.flag." + flag.code()), count));
            }
        }
        if (!parts.isEmpty()) {
            remarks.add(screen.words("cli.remark.stand-ins", String.join("; ", parts)));
        }
    }

    /// Cells of rated units with the flag, not counting indicators left out for the whole group.
    private static long cells(Edition edition, Flag flag, int node) {
        return IntStream.range(0, edition.units().size())
                .filter(edition::isRated)
                .filter(unit -> edition.has(flag, node, unit)
                        && !edition.has(Flag.LEFT_OUT, node, unit)
                        && !edition.has(Flag.OBLAST_LEVEL, node, unit)
                        && !edition.has(Flag.CONSTANT, node, unit))
                .count();
    }

    private void incomparable(List<Movement> movements, List<String> remarks) {
        movements.stream()
                .filter(Movement.NotComparable.class::isInstance)
                .map(Movement.NotComparable.class::cast)
                .findFirst()
                .ifPresent(movement -> remarks.add(screen.words(
                        switch (movement.reason()) {
                            case METHOD -> "cli.remark.other-method";
                            case PEERS -> "cli.remark.other-peers";
                        })));
    }

    private static boolean isRelative(Indicator indicator) {
        return indicator.scoring().normalisation().dependsOnPeers()
                && indicator.scoring().joint() == null;
    }
}
