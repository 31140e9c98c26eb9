package kz.aiqyn.engine.rating;

import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;

/// What one edition is about.
///
/// @param tree the nodes that take part in editions of the period's kind
public record Subject(Methodology methodology, Tree tree, Period period, PeerGroup group) {

    /// Units of the group.
    int units() {
        return group.units().size();
    }
}
