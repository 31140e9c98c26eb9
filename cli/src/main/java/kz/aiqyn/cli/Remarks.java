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

/// What stands in few lines under a table: what was left out, what stood in, what does not compare, what
/// was skipped.
final class Remarks {

    private static final int NOTICES = 3;
    private static final int FILES = 8;
    private static final int NAMED = 4;

    private final Screen screen;

    Remarks(Screen screen) {
        this.screen = screen;
    }

    /// Remarks on one edition.
    List<String> of(Edition edition, List<Movement> movements) {
        List<String> remarks = new ArrayList<>();
        leftOut(edition, remarks);
        standIns(edition, remarks);
        long dependent =
                edition.tree().indicators().stream().filter(Remarks::isRelative).count();
        if (dependent > 0) {
            remarks.add(screen.words(
                    "cli.remark.relative", dependent, edition.tree().leafCount()));
        }
        incomparable(movements, remarks);
        return remarks;
    }

    /// What was noticed of data files as a whole, then the first notices of their rows, and how many more there are.
    List<String> of(List<Notice> notices) {
        List<Notice> shown = new ArrayList<>(ofWhole(notices));
        notices.stream().filter(notice -> notice.row() > 0).limit(NOTICES).forEach(shown::add);
        List<String> remarks = new ArrayList<>(said(shown));
        if (notices.size() > shown.size()) {
            remarks.add(screen.words("cli.remark.notices", notices.size() - shown.size()));
        }
        return remarks;
    }

    /// What was noticed of data files as a whole: which sheet was read.
    List<String> ofFiles(List<Notice> notices) {
        return said(ofWhole(notices));
    }

    private static List<Notice> ofWhole(List<Notice> notices) {
        return notices.stream().filter(notice -> notice.row() == 0).limit(FILES).toList();
    }

    private List<String> said(List<Notice> notices) {
        return notices.stream()
                .map(notice -> screen.words("cli.at", notice.place(), notice.phrase()))
                .toList();
    }

    private void leftOut(Edition edition, List<String> remarks) {
        List<Integer> senseless = leaves(edition, (node, unit) -> !edition.has(Flag.NOT_APPLICABLE, node, unit), false);
        List<Integer> empty = leaves(edition, Flag.NO_VALUES);
        List<Integer> out = new ArrayList<>(leaves(edition, Flag.LEFT_OUT));
        out.removeAll(senseless);
        out.removeAll(empty);
        add(edition, senseless, "cli.remark.not-applicable", remarks);
        add(edition, empty, "cli.remark.no-values", remarks);
        add(edition, out, "cli.remark.left-out", remarks);
        add(edition, leaves(edition, Flag.OBLAST_LEVEL), "cli.remark.oblast-level", remarks);
        add(edition, leaves(edition, Flag.ONE_VALUE), "cli.remark.one-value", remarks);
        add(edition, leaves(edition, Flag.CONSTANT), "cli.remark.constant", remarks);
    }

    private static List<Integer> leaves(Edition edition, Flag flag) {
        return leaves(edition, (node, unit) -> edition.has(flag, node, unit), true);
    }

    /// Indicators' nodes for which some unit, or none, is as asked.
    private static List<Integer> leaves(Edition edition, NodeOfUnit asked, boolean some) {
        return IntStream.range(0, edition.tree().leafCount())
                .map(edition.tree()::node)
                .filter(node ->
                        IntStream.range(0, edition.units().size()).anyMatch(unit -> asked.is(node, unit)) == some)
                .boxed()
                .toList();
    }

    private interface NodeOfUnit {
        boolean is(int node, int unit);
    }

    private void add(Edition edition, List<Integer> nodes, String key, List<String> remarks) {
        if (nodes.isEmpty()) {
            return;
        }
        Tree tree = edition.tree();
        double weight = nodes.stream().mapToDouble(tree::nominalWeight).sum();
        String names = nodes.stream()
                .limit(NAMED)
                .map(node -> screen.wording().name(tree.names(node)))
                .collect(Collectors.joining("; "));
        remarks.add(screen.words(
                key,
                screen.percent(weight),
                nodes.size() > NAMED ? screen.words("cli.remark.more", names, nodes.size() - NAMED) : names));
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
                .filter(unit -> edition.has(flag, node, unit) && !isOfTheGroup(edition, flag, node, unit))
                .count();
    }

    /// True when another remark tells it of all. Where nobody has a value, or one, a stand-in may still
    /// count.
    private static boolean isOfTheGroup(Edition edition, Flag flag, int node, int unit) {
        boolean empty = edition.has(Flag.NO_VALUES, node, unit) || edition.has(Flag.ONE_VALUE, node, unit);
        return edition.has(Flag.LEFT_OUT, node, unit)
                || edition.has(Flag.OBLAST_LEVEL, node, unit)
                || edition.has(Flag.CONSTANT, node, unit)
                || (empty && flag == Flag.EXCLUDED);
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
