package kz.aiqyn.engine.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.PeriodKind;

/// Which kinds of edition a methodology has: one for every kind of period that one of its top blocks is rated at.
public final class EditionKinds {

    private EditionKinds() {}

    /// The kinds, finest first.
    public static SortedSet<PeriodKind> of(Methodology methodology) {
        SortedSet<PeriodKind> kinds = new TreeSet<>();
        methodology.blocks().forEach(block -> kinds.add(of(block)));
        kinds.add(coarsest(methodology));
        return kinds;
    }

    /// How often a top block is rated, a quarter unless it says otherwise.
    static PeriodKind of(Block block) {
        PeriodKind kind = block.period();
        return kind == null ? PeriodKind.QUARTER : kind;
    }

    /// The kind of the whole rating: the coarsest of the blocks', or of the measures' where there is no block.
    static PeriodKind coarsest(Methodology methodology) {
        Collection<PeriodKind> kinds = methodology.blocks().isEmpty()
                ? methodology.measures().stream().map(Measure::period).toList()
                : methodology.blocks().stream().map(EditionKinds::of).toList();
        return kinds.stream().max(Comparator.naturalOrder()).orElse(PeriodKind.QUARTER);
    }
}
