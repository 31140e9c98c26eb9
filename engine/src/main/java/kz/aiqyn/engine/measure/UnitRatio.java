package kz.aiqyn.engine.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What a number in one unit of measurement is to be multiplied with to stand in another, as an exact
/// fraction: a thousand tenge are 1000/1000000 of a million, a minute is 1/60 of an hour.
public record UnitRatio(BigDecimal times, BigDecimal per) {

    /// Of two units that are the same.
    public static final UnitRatio ONE = new UnitRatio(BigDecimal.ONE, BigDecimal.ONE);

    /// More digits than a double has, so that rounding it is the only rounding there is.
    private static final MathContext DIGITS = new MathContext(40);

    /// Digits that a double holds for sure.
    private static final MathContext WRITTEN = new MathContext(15);

    public UnitRatio {
        if (times.signum() <= 0 || per.signum() <= 0) {
            throw new IllegalArgumentException("a ratio of units is positive, found %s/%s".formatted(times, per));
        }
    }

    /// The ratio between two units as they are written; empty when numbers in one cannot be had in the other.
    ///
    /// Units of equal dimensions are converted by their factors. `%`, `‰`, `point` and `pp` are labels of
    /// pure numbers and no factors (decision 5), so that units with different labels are not converted. Of
    /// units that the reader does not understand only equal texts agree, whatever their letter case and
    /// blanks.
    public static Optional<UnitRatio> between(String given, String wanted) {
        return switch (MeasurementUnit.read(given)) {
            case UnitReading.Understood(MeasurementUnit from) ->
                MeasurementUnit.find(wanted)
                        .filter(from::sameDimension)
                        .filter(_ -> UnitWords.labels(given).equals(UnitWords.labels(wanted)))
                        .map(to -> of(from.factor(), to.factor()));
            case UnitReading.NotUnderstood _ ->
                fold(given).equals(fold(wanted)) && MeasurementUnit.find(wanted).isEmpty()
                        ? Optional.of(ONE)
                        : Optional.empty();
        };
    }

    private static UnitRatio of(double from, double to) {
        if (from == to) {
            return ONE;
        }
        UnitRatio above = exact(from);
        UnitRatio below = exact(to);
        return new UnitRatio(above.times.multiply(below.per), above.per.multiply(below.times));
    }

    /// A factor as the fraction that it was meant as: the double next to 1/60 as 1/60, that of a product of
    /// factors without what rounding added.
    private static UnitRatio exact(double factor) {
        double inverse = Math.rint(1 / factor);
        if (factor < 1 && isNear(1 / inverse, factor)) {
            return new UnitRatio(BigDecimal.ONE, BigDecimal.valueOf(inverse));
        }
        BigDecimal written = BigDecimal.valueOf(factor).round(WRITTEN);
        boolean meant = isNear(written.doubleValue(), factor);
        return new UnitRatio(meant ? written : BigDecimal.valueOf(factor), BigDecimal.ONE);
    }

    private static boolean isNear(double meant, double factor) {
        return Math.abs(meant - factor) <= 4 * Math.ulp(factor);
    }

    /// Whether numbers stay as they are.
    public boolean isOne() {
        return times.compareTo(per) == 0;
    }

    /// The ratio the other way round.
    public UnitRatio inverse() {
        return new UnitRatio(per, times);
    }

    /// A number in the other unit: the double nearest to the exact product of the number as it is written in
    /// decimal digits. Infinite when it is too large to hold.
    public double apply(double number) {
        return isOne()
                ? number
                : BigDecimal.valueOf(number).multiply(times).divide(per, DIGITS).doubleValue();
    }

    /// How many of the other unit one is, in decimal digits; as a fraction where these do not end: `0.001`,
    /// `1/60`.
    @Override
    public String toString() {
        BigDecimal decimal = times.divide(per, DIGITS).stripTrailingZeros();
        boolean ends = decimal.multiply(per).compareTo(times) == 0 && decimal.precision() <= WRITTEN.getPrecision();
        return ends
                ? decimal.toPlainString()
                : times.stripTrailingZeros().toPlainString()
                        + "/"
                        + per.stripTrailingZeros().toPlainString();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
