package kz.aiqyn.files.export;

import java.math.BigDecimal;

/// Numbers for programs.
public final class PlainNumber {

    /// Outside of this a number keeps its exponent, so that no cell holds hundreds of zeros.
    private static final double TINY = 1e-15;

    private static final double HUGE = 1e15;

    private PlainNumber() {}

    /// The shortest decimals that read back as the same number, without an exponent where that is sensible.
    public static String number(double number) {
        double size = Math.abs(number);
        if (size == 0) {
            return "0";
        }
        String shortest = Double.toString(number);
        if (size < TINY || size >= HUGE) {
            return shortest;
        }
        return new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }
}
