package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// Two lines over the months of a year, the plan and what was spent, in a box of a thousand by a thousand.
///
/// @param planned a path, as SVG writes it; so is `executed`; empty where nothing is known
/// @param top the sum at the upper edge, in thousands of tenge
record MonthCurve(String planned, String executed, double top) {

    private static final double BOX = 1000;

    static MonthCurve of(SortedMap<Period, LineFigures> year) {
        double top = year.values().stream()
                .flatMap(figures -> Stream.of(figures.planPeriod(), figures.executed()))
                .filter(money -> money != null)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        return new MonthCurve(
                path(year, LineFigures::planPeriod, top), path(year, LineFigures::executed, top), Math.max(top, 1));
    }

    private static String path(
            SortedMap<Period, LineFigures> year, Function<LineFigures, @Nullable BigDecimal> money, double top) {
        StringBuilder path = new StringBuilder("M0 1000");
        for (Map.Entry<Period, LineFigures> entry : year.entrySet()) {
            BigDecimal sum = money.apply(entry.getValue());
            if (sum != null) {
                path.append('L')
                        .append(Math.round(entry.getKey().number() * BOX / 12))
                        .append(' ')
                        .append(Math.round(BOX - sum.doubleValue() / Math.max(top, 1) * BOX));
            }
        }
        return path.length() > 7 ? path.toString() : "";
    }
}
