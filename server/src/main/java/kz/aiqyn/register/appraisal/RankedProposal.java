package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Where a proposal stands, and what each criterion gives to its score.
///
/// @param low nine of ten draws of other weights give a place from this one to `high`
/// @param score 0 to 100
record RankedProposal(long proposal, int place, BigDecimal low, BigDecimal high, BigDecimal score, List<Point> points) {

    RankedProposal {
        points = List.copyOf(points);
    }

    /// What a criterion gives.
    ///
    /// @param number the proposal's, in the unit of the criterion's basis
    /// @param score what the number is worth, 0 to 100
    /// @param weight as a share of all, 0 to 1
    /// @param points score times weight
    record Point(String criterion, BigDecimal number, BigDecimal score, BigDecimal weight, BigDecimal points) {

        /// What it lacks to the best.
        BigDecimal lost() {
            return BigDecimal.valueOf(100).subtract(score).multiply(weight);
        }
    }

    /// The criterion that gives most.
    Point strongest() {
        return points.stream().max(Comparator.comparing(Point::points)).orElseThrow();
    }

    /// The criterion by which most is lost.
    Point weakest() {
        return points.stream().max(Comparator.comparing(Point::lost)).orElseThrow();
    }

    boolean isSure() {
        return low.compareTo(high) == 0;
    }
}
