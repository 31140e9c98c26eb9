package kz.aiqyn.engine.explain;

/// How much more the total would be if one block or indicator had a better score and all else stayed as it
/// is, in points of the total. Under an arithmetic mean that is the weight times what lacks.
///
/// It is never negative against a better score, but under Mazziotta-Pareto, which punishes imbalance.
///
/// @param best the best score that can be had: the end of the scale; the best among the rated peers where
///     scores have no end (z-scores, ranks, Mazziotta-Pareto, Copeland)
/// @param peersBest the highest score among the rated peers, the unit itself included
/// @param peersMedian their median (type 7)
/// @param toBest points lost against `best`
/// @param toPeersBest points lost against `peersBest`
/// @param toPeersMedian points lost against `peersMedian`, negative for a unit ahead of it
public record Loss(
        double best, double peersBest, double peersMedian, double toBest, double toPeersBest, double toPeersMedian) {}
