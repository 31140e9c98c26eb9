package kz.aiqyn.base.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Individual identification numbers (IIN), which must not be kept anywhere in the clear: twelve digits
/// of which the first six are a birthday, the seventh tells sex and century, and the last checks the
/// others. Numbers of bodies (BIN) have no day there and are let through. Law of 12 January 2007 No 223
/// on national registers of identification numbers.
public final class PersonalNumbers {

    private static final Pattern TWELVE = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final int DIGITS = 12;

    private PersonalNumbers() {}

    /// The text with each such number replaced by as many asterisks.
    public static String struckOut(String text) {
        return TWELVE.matcher(text)
                .replaceAll(found -> is(found.group())
                        ? Matcher.quoteReplacement("*".repeat(DIGITS))
                        : Matcher.quoteReplacement(found.group()));
    }

    public static boolean isIn(String text) {
        return TWELVE.matcher(text).results().anyMatch(found -> is(found.group()));
    }

    private static boolean is(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        int century = digits.charAt(6) - '0';
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && century <= 6
                && check(digits) == digits.charAt(DIGITS - 1) - '0';
    }

    /// The last digit by the eleven before it; -1 for numbers that are never given out.
    private static int check(String digits) {
        int rest = weighed(digits, 0);
        if (rest == 10) {
            rest = weighed(digits, 2);
        }
        return rest == 10 ? -1 : rest;
    }

    private static int weighed(String digits, int turned) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * ((i + turned) % (DIGITS - 1) + 1);
        }
        return sum % (DIGITS - 1);
    }
}
