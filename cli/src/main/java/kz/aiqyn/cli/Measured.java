package kz.aiqyn.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value with its unit of measurement in words: `mln KZT/1000 person` as the reader's language has it.
final class Measured {

    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final Pattern WORD = Pattern.compile("[^\\s/*^()]+");

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
        return unit.equals("1") ? number : number + "\u00a0" + words(screen, unit);
    }

    private static String words(Screen screen, String unit) {
        Matcher word = WORD.matcher(unit);
        return word.replaceAll(found -> Matcher.quoteReplacement(
                        screen.wording().find("unit." + found.group()).orElse(found.group())))
                .replace(' ', '\u00a0');
    }
}
