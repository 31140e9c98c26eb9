package kz.aiqyn.files.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import kz.aiqyn.engine.text.Language;

/// Numbers as each language writes them. Kazakh and Russian: decimal comma, thousands parted by a narrow no-break
/// space; English: decimal point, thousands by commas. Four digits stand together, so that a year looks
/// like a year.
final class Numbers {

    private static final int SIGNIFICANT = 6;

    private Numbers() {}

    static String say(Language language, long whole) {
        return group(language, Long.toString(whole));
    }

    static String say(Language language, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return say(language, (long) number);
        }
        double size = Math.abs(number);
        if (size >= 1e15 || size < 1e-6) {
            return scientific(language, number);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        int digitsBefore = Math.max(0, exact.precision() - exact.scale());
        BigDecimal rounded = digitsBefore >= SIGNIFICANT
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
        return group(language, rounded.stripTrailingZeros().toPlainString());
    }

    static String say(Language language, double number, int decimals) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return group(language, rounded.toPlainString());
    }

    private static String scientific(Language language, double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).round(new MathContext(SIGNIFICANT)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return group(
                        language,
                        rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()) + "\u00b710^" + exponent;
    }

    private static String group(Language language, String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder grouped = new StringBuilder(plain.substring(0, start));
        for (int i = start; i < end; i++) {
            grouped.append(plain.charAt(i));
            int left = end - i - 1;
            if (left > 0 && left % 3 == 0 && end - start > 4) {
                grouped.append(grouping(language));
            }
        }
        if (point >= 0) {
            grouped.append(decimalMark(language)).append(plain, point + 1, plain.length());
        }
        return grouped.toString();
    }

    private static char decimalMark(Language language) {
        return switch (language) {
            case KK, RU -> ',';
            case EN -> '.';
        };
    }

    private static char grouping(Language language) {
        return switch (language) {
            case KK, RU -> '\u202f';
            case EN -> ',';
        };
    }
}
