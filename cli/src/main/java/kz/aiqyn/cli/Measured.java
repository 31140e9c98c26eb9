package kz.aiqyn.cli;

import java.math.BigDecimal;
import java.math.MathContext;

/// A value with its unit of measurement in words: `mln KZT/1000 person` as the reader's language has it.
final class Measured {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Measured() {}

    /// As a reader takes it in: as many decimals as the size of the number leaves a meaning.
    static String of(Screen screen, double value, String unit) {
        return with(screen, number(screen, value), unit);
    }

    /// With six significant digits, where the reader is to reach it.
    static String exactly(Screen screen, double value, String unit) {
        return with(screen, screen.wording().number(value), unit);
    }

    static String number(Screen screen, double value) {
        double size = Math.abs(value);
        return size != 0 && size < 1
                ? screen.wording()
                        .number(new BigDecimal(value).round(THREE_DIGITS).doubleValue())
                : screen.number(value, size < 100 ? 2 : size < 1000 ? 1 : 0);
    }

    private static String with(Screen screen, String number, String unit) {
        String words = screen.wording().unit(unit).replace(' ', '\u00a0');
        return words.isEmpty() ? number : number + "\u00a0" + words;
    }
}
