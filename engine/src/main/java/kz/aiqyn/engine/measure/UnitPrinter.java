package kz.aiqyn.engine.measure;

import java.math.BigDecimal;
import java.util.Map;

/// Writes a unit of measurement so that reading it gives an equal one.
final class UnitPrinter {

    private UnitPrinter() {}

    static String print(MeasurementUnit unit) {
        String known = unit.dimension().isNone() ? "" : known(unit);
        if (!known.isEmpty()) {
            return known;
        }
        String above = side(unit.dimension(), 1, "*");
        String below = side(unit.dimension(), -1, "/");
        double factor = unit.factor();
        double inverse = Math.rint(1 / factor);
        if (factor < 1 && !below.isEmpty() && 1 / inverse == factor) {
            return (above.isEmpty() ? "1" : above) + "/" + number(inverse) + " " + below;
        }
        String quotient = below.isEmpty() ? above : above + "/" + below;
        if (above.isEmpty()) {
            return number(factor) + quotient;
        }
        return factor == 1 ? quotient : scale(factor) + " " + quotient;
    }

    /// The unit as one word, if need be after a multiplier; empty when it is none.
    private static String known(MeasurementUnit unit) {
        String word = word(unit);
        for (UnitWords.Multiplier multiplier : UnitWords.MULTIPLIERS) {
            if (!word.isEmpty()) {
                return word;
            }
            double factor = unit.factor() / multiplier.factor();
            String multiplied = factor > 0 ? word(new MeasurementUnit(unit.dimension(), factor)) : "";
            word = multiplied.isEmpty() ? "" : multiplier.word() + " " + multiplied;
        }
        return word;
    }

    private static String word(MeasurementUnit unit) {
        for (Map.Entry<String, MeasurementUnit> known : UnitWords.meanings().entrySet()) {
            if (known.getValue().equals(unit)) {
                return known.getKey();
            }
        }
        return "";
    }

    /// The base symbols whose exponents have this sign.
    private static String side(Dimension dimension, int sign, String separator) {
        StringBuilder side = new StringBuilder();
        for (String symbol : dimension.symbols()) {
            // Powers above 9 are not written in one piece.
            for (int left = sign * dimension.exponent(symbol); left > 0; left -= 9) {
                side.append(side.isEmpty() ? "" : separator).append(power(symbol, Math.min(left, 9)));
            }
        }
        return side.toString();
    }

    private static String power(String symbol, int exponent) {
        String word = word(new MeasurementUnit(Dimension.of(symbol, exponent), 1));
        return word.isEmpty() ? symbol + "^" + exponent : word;
    }

    private static String scale(double factor) {
        return UnitWords.MULTIPLIERS.stream()
                .filter(multiplier -> multiplier.factor() == factor)
                .map(UnitWords.Multiplier::word)
                .findFirst()
                .orElseGet(() -> number(factor));
    }

    private static String number(double factor) {
        return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    }
}
