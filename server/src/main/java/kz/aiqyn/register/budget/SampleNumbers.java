package kz.aiqyn.register.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import org.jspecify.annotations.Nullable;

/// The figures that invented budgets have to come to, in tenths of a thousand tenge.
final class SampleNumbers {

    private final Map<String, SampleFigure> figures = new HashMap<>();

    SampleNumbers(Units units) {
        SampleOblast oblast = SampleOblast.of(units);
        for (String code : BudgetMeasures.codes()) {
            for (SampleFigure figure : oblast.figures(code)) {
                figures.put(key(code, figure.unit(), figure.period()), figure);
            }
        }
    }

    private static String key(String code, String unit, Period period) {
        return code + " " + unit + " " + period;
    }

    Optional<SampleFigure> find(String code, String unit, Period period) {
        return Optional.ofNullable(figures.get(key(code, unit, period)));
    }

    /// The figures of a measure of a unit.
    List<SampleFigure> list(String code, String unit) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(code + " " + unit + " "))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// What a measure of months or quarters comes to at the end of a month; null where there is no such figure.
    @Nullable
    Long at(String code, String unit, Period month) {
        Optional<SampleFigure> own = find(code, unit, month);
        if (own.isPresent()) {
            return tenths(code, own.get());
        }
        Period quarter = month.within(PeriodKind.QUARTER);
        Optional<SampleFigure> now = find(code, unit, quarter);
        if (now.isEmpty()) {
            return null;
        }
        long then = quarter.number() == 1
                ? 0
                : find(code, unit, quarter.plus(-1))
                        .map(figure -> tenths(code, figure))
                        .orElse(0L);
        long reached = tenths(code, now.get());
        return switch (month.number() % 3) {
            case 1 -> then + (reached - then) * 31 / 100;
            case 2 -> then + (reached - then) * 64 / 100;
            default -> reached;
        };
    }

    /// Departments' figures are in millions, the others in thousands.
    private static long tenths(String code, SampleFigure figure) {
        BigDecimal number =
                figure.number().multiply(code.startsWith("dep.") ? BigDecimal.valueOf(10_000) : BigDecimal.TEN);
        return number.longValueExact();
    }

    /// Since when a figure is known; the 12th of the next month where it is between two quarters.
    Instant known(String code, String unit, Period month) {
        LocalDate day = find(code, unit, month)
                .or(() ->
                        month.number() % 3 == 0 ? find(code, unit, month.within(PeriodKind.QUARTER)) : Optional.empty())
                .map(SampleFigure::known)
                .orElseGet(() -> month.end().plusDays(12));
        return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
    }

    static BigDecimal money(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
