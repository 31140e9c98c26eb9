package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The six figures of a line, in thousands of tenge, cumulative since 1 January; null where nobody reported one.
///
/// @param approved for the year, as the maslikhat approved it
/// @param adjusted the same with its corrections
/// @param planYear the year's plan of financing
/// @param planPeriod the plan until the end of the month
/// @param executed what came in or was spent
/// @param obligations what was taken on
record LineFigures(
        @Nullable BigDecimal approved,
        @Nullable BigDecimal adjusted,
        @Nullable BigDecimal planYear,
        @Nullable BigDecimal planPeriod,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal obligations) {

    /// The columns of files, in this order.
    static final List<String> COLUMNS =
            List.of("approved_year", "adjusted_year", "plan_year", "plan_period", "executed", "obligations");

    /// The largest that a cell may say: a thousand times what the republic spends in a year.
    static final BigDecimal LARGEST = new BigDecimal("1e14");

    static final LineFigures NONE = of(Collections.nCopies(COLUMNS.size(), null));

    /// @param cells in the order of the columns
    static LineFigures of(List<@Nullable BigDecimal> cells) {
        return new LineFigures(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    /// A sum of money as it is kept.
    static BigDecimal money(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }

    /// In the order of the columns.
    List<@Nullable BigDecimal> cells() {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        cells.add(approved);
        cells.add(adjusted);
        cells.add(planYear);
        cells.add(planPeriod);
        cells.add(executed);
        cells.add(obligations);
        return Collections.unmodifiableList(cells);
    }

    /// The figures of several lines together; null what one of them lacks.
    static LineFigures sum(List<LineFigures> parts) {
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sums.add(sum(parts, i));
        }
        return of(sums);
    }

    private static @Nullable BigDecimal sum(List<LineFigures> parts, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LineFigures part : parts) {
            BigDecimal cell = part.cells().get(column);
            if (cell == null) {
                return null;
            }
            sum = sum.add(cell);
        }
        return sum;
    }

    /// As a text that is the same for the same figures, however they are written.
    String plain() {
        return cells().stream()
                .map(cell -> cell == null ? "" : cell.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("|"));
    }
}
