package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Money by year in a box of a thousand by a thousand: what is asked as outlines, what was granted within, the budget
/// as a line across each year.
///
/// @param top the number at the upper edge, in thousands of tenge
record MoneyPicture(BigDecimal top, String asked, String granted, String budget) {

    private static final double BOX = 1_000;
    private static final double ROOM = 0.15;

    static MoneyPicture of(List<AppraisalTotals.OfYear> years) {
        BigDecimal top = years.stream()
                .flatMap(year -> Stream.of(year.asked(), year.budget()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        StringBuilder asked = new StringBuilder();
        StringBuilder granted = new StringBuilder();
        StringBuilder budget = new StringBuilder();
        double width = BOX / years.size();
        for (int i = 0; i < years.size(); i++) {
            AppraisalTotals.OfYear year = years.get(i);
            long left = Math.round(width * (i + ROOM));
            long right = Math.round(width * (i + 1 - ROOM));
            asked.append("M%d 1000V%dH%dV1000".formatted(left, height(year.asked(), top), right));
            if (year.granted().signum() > 0) {
                long room = (right - left) / 6;
                granted.append("M%d 1000V%dH%dV1000".formatted(left + room, height(year.granted(), top), right - room));
            }
            if (year.budget().signum() > 0) {
                budget.append("M%d %dH%d".formatted(left - 20, height(year.budget(), top), right + 20));
            }
        }
        return new MoneyPicture(top, asked.toString(), granted.toString(), budget.toString());
    }

    private static long height(BigDecimal amount, BigDecimal top) {
        return Math.round(BOX - amount.doubleValue() * BOX / top.doubleValue());
    }
}
