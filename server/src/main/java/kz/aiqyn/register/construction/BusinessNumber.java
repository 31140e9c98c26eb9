package kz.aiqyn.register.construction;

import java.util.stream.IntStream;

/// Business identification numbers (BIN) of legal entities: twelve digits, the fifth of which is 4, 5 or 6,
/// the last checks the others. Law of 12 January 2007 No 223 on national registers of identification
/// numbers.
final class BusinessNumber {

    private static final int DIGITS = 12;
    private static final int LAST = DIGITS - 1;

    private BusinessNumber() {}

    static boolean isSound(String text) {
        return text.matches("\\d{4}[4-6]\\d{7}") && check(text) == text.charAt(LAST) - '0';
    }

    /// Whether a number is one that people have, which is never kept: its fifth digit begins a day of the
    /// month.
    static boolean isPersonal(String text) {
        return text.matches("\\d{4}[0-3]\\d{7}");
    }

    /// The last digit by the eleven before it; -1 for numbers that are never given out.
    static int check(String digits) {
        int rest = weighed(digits, 0);
        rest = rest == 10 ? weighed(digits, 2) : rest;
        return rest == 10 ? -1 : rest;
    }

    private static int weighed(String digits, int turned) {
        return IntStream.range(0, LAST)
                        .map(i -> (digits.charAt(i) - '0') * ((i + turned) % LAST + 1))
                        .sum()
                % LAST;
    }
}
