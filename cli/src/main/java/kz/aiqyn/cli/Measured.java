package kz.aiqyn.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value with its unit of measurement in words: `mln KZT/1000 person` as the reader's language has it.
final class Measured {

    private static final Pattern WORD = Pattern.compile("[^\\s/*^()]+");

    private Measured() {}

    static String of(Screen screen, double value, String unit) {
        String number = screen.wording().number(value);
        return unit.equals("1") ? number : number + "\u00a0" + words(screen, unit);
    }

    private static String words(Screen screen, String unit) {
        Matcher word = WORD.matcher(unit);
        return word.replaceAll(found -> Matcher.quoteReplacement(
                        screen.wording().find("unit." + found.group()).orElse(found.group())))
                .replace(' ', '\u00a0');
    }
}
