package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The evaluation of goals for a year, with its arithmetic.
///
/// @param years that can be evaluated, the latest first
/// @param score of the body, or of all together
/// @param goals by goal
/// @param bodies by body, the highest score first, when all are shown
/// @param lines each target, when one body is shown
/// @param names of bodies and goals, by code
record GoalsEvaluation(
        GoalsOverview.Asked asked,
        List<Integer> years,
        GoalScore score,
        List<GoalTotals.Total> goals,
        List<GoalScore> bodies,
        List<Line> lines,
        Map<String, Names> names) {

    GoalsEvaluation {
        years = List.copyOf(years);
        goals = List.copyOf(goals);
        bodies = List.copyOf(bodies);
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    /// A target in the year.
    record Line(PlanTarget target, TargetPoint point, LocalDate today) {

        @Nullable
        BigDecimal degree() {
            return point.degree(target.yardstick());
        }

        /// As it counts in the mean: 100 at most, nothing where nothing was reported.
        BigDecimal counted() {
            BigDecimal degree = degree();
            return degree == null ? BigDecimal.ZERO : degree.min(BigDecimal.valueOf(100));
        }

        String standing() {
            return point.standing(target.yardstick(), today);
        }
    }

    int year() {
        return asked.period().year();
    }

    /// Whether the year can be evaluated.
    boolean isOver() {
        return years.contains(year());
    }

    LocalDate lastDay() {
        return asked.period().end();
    }

    /// The weighing in figures: `(50 × 77,8 + 30 × 95,5) / 80`, in words of no language.
    String weighed(Words words) {
        StringBuilder sum = new StringBuilder();
        for (GoalScore.Part part : score.parts()) {
            sum.append(sum.isEmpty() ? "(" : " + ")
                    .append(part.weight())
                    .append(" × ")
                    .append(words.wording().number(part.number().doubleValue(), 1));
        }
        sum.append(") / ").append(score.weights());
        return score.deduction() == 0 ? sum.toString() : sum + " − " + score.deduction();
    }
}
