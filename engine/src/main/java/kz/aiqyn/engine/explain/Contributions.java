package kz.aiqyn.engine.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.rating.Adjustment;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;

/// Why a total score is what it is: the base, what each of the top's children gives, and the adjustments add up
/// to it.
///
/// @param score the total, adjustments included
/// @param base what the total would be with every child at its reference: 0 for an arithmetic mean
/// @param nodes every block and indicator that has a score, parents before children
/// @param adjustments bonus and penalty points, a part of the score
public record Contributions(double score, double base, List<Contribution> nodes, List<Adjustment> adjustments) {

    public Contributions {
        nodes = List.copyOf(nodes);
        adjustments = List.copyOf(adjustments);
    }

    /// Explains the total score of a unit.
    ///
    /// @param unit its number in the edition
    /// @throws IllegalArgumentException when the unit is not rated
    public static Contributions of(Edition edition, int unit) {
        return of(edition, PeerScores.of(edition), unit);
    }

    /// Explains the total score of one of many units.
    ///
    /// @param peers the edition's
    /// @param unit its number in the edition
    /// @throws IllegalArgumentException when the unit is not rated
    public static Contributions of(Edition edition, PeerScores peers, int unit) {
        if (!edition.isRated(unit)) {
            throw new IllegalArgumentException("%s is not rated in %s: there is no score to explain"
                    .formatted(edition.units().get(unit).code(), edition.period()));
        }
        return new ContributionsOfUnit(edition, peers, unit).explain();
    }

    /// The top's children, in the order of the methodology.
    public List<Contribution> top() {
        return nodes.stream().filter(node -> node.parent() == Tree.INDEX).toList();
    }

    /// The children of a block.
    public List<Contribution> below(int node) {
        return nodes.stream().filter(child -> child.parent() == node).toList();
    }

    public List<Contribution> indicators() {
        return nodes.stream()
                .filter(node -> node.level() == Tree.Level.INDICATOR)
                .toList();
    }

    /// The top's children, that which loses most against the best that can be had first.
    public List<Contribution> byLoss() {
        return top().stream()
                .sorted(Comparator.comparingDouble(
                        (Contribution node) -> -node.loss().toBest()))
                .toList();
    }

    public Optional<Contribution> find(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /// All bonus and penalty points together.
    public double adjusted() {
        return adjustments.stream().mapToDouble(Adjustment::counted).sum();
    }
}
