package kz.aiqyn.engine.explain;

/// Which factors are taken from the later edition, as bits of a number: own, peers, coverage, territory,
/// and the methodology highest, so that a number below [#METHODS] is a mix under one methodology.
final class Coalition {

    static final int OWN = 1;
    static final int PEERS = 2;
    static final int COVERAGE = 4;
    static final int TERRITORY = 8;
    static final int METHOD = 16;

    /// Mixes under one methodology.
    static final int METHODS = 16;

    /// All mixes.
    static final int ALL = 32;

    private Coalition() {}

    /// The edition, 0 or 1, that a factor is taken from.
    static int edition(int mix, int factor) {
        return (mix & factor) == 0 ? 0 : 1;
    }

    /// The number of the column a mix scores against, which does not depend on the unit's own values: 0..7.
    static int column(int mix) {
        return (mix & METHODS - 1) >> 1;
    }
}
