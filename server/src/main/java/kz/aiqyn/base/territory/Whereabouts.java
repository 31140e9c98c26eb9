package kz.aiqyn.base.territory;

import java.util.List;

/// Where a territory of one day is on the map of another.
///
/// @param codes the territories that hold its land; empty when it ended without successors or is not
/// known
/// @param divided whether its land went to several, so that its numbers cannot be carried over
public record Whereabouts(List<String> codes, boolean divided) {

    public Whereabouts {
        codes = List.copyOf(codes);
    }

    /// Whether the territory's numbers may be given to the one successor.
    public boolean isWhole() {
        return codes.size() == 1 && !divided;
    }
}
