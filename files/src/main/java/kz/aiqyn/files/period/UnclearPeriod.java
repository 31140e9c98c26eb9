package kz.aiqyn.files.period;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;

/// Says of a text that speaks of time, and is no period that is read, what it is instead.
final class UnclearPeriod {

    private static final Pattern YEARS = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern MONTHS = Pattern.compile("M\\d{2}");
    private static final List<Pattern> OF_TIME = List.of(
            YEARS,
            MONTHS,
            Pattern.compile("\\d ?-? ?[QHNSWD]|[QHW] ?\\d"),
            Pattern.compile("(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?!\\d)"),
            Pattern.compile("^'?\\d{2} ?Y\\.?$"),
            Pattern.compile("(?<![\\p{L}\\d])[qhw]\\d{1,2}(?![\\p{L}\\d])"),
            Pattern.compile("[\\p{Nd}&&[^0-9]]{4}"));
    private static final Pattern WEEK = Pattern.compile("W|(?<![\\p{L}])w\\d{1,2}(?!\\d)");
    private static final Pattern THIRD = Pattern.compile("^\\d{4}[- ]?t[1-3]$");
    private static final Pattern SPAN = Pattern.compile(
            "N|(?<![M\\d])\\d{1,2} ?-? ?S|\\d ?- ?\\d ?-? ?[QHSM]|[qhm]\\d{1,2} ?- ?[qhm]?\\d|/p\\d|[QHSM] ?- ?\\d ?-? ?[QHSM]");
    private static final Pattern SLASHES = Pattern.compile("(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{2,4}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("D|(?<![\\p{L}])d\\d{1,3}(?!\\d)"
            + "|(?<!\\d)\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}[-.]\\d{1,2}[-.]\\d{4}(?!\\d)"
            + "|(?<!\\d)\\d{1,2}[ -]?M\\d{2}|M\\d{2}\\.? \\d{1,2}(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<!\\d)\\d{2} ?Y|[Mm]\\d{2}\\.?[ ./'’-]{0,2}\\d{2}(?!\\d)|[QHqh]\\d{0,2}\\.?[ ./'’-]{1,2}\\d{2}(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d)"
                    + "|(?<!\\d)\\d{2}[- ]?[qhm]\\d");
    private static final String CYRILLIC = "амнтво";
    private static final String LATIN = "amhtb0";
    private static final String LATIN_IN_WORDS = "aceikmoptxyəɵ";
    private static final String CYRILLIC_IN_WORDS = "асеікмортхуәө";

    private UnclearPeriod() {}

    static boolean isOfTime(String plain) {
        String signed = TimeWords.sign(plain);
        return OF_TIME.stream().anyMatch(pattern -> pattern.matcher(signed).find())
                || meant(plain).isPresent();
    }

    /// Whether a text with signs for words of time speaks of a day.
    static boolean isDay(String signed) {
        return DAY.matcher(signed).find();
    }

    static Phrase phrase(String text, String plain) {
        String shown = Shown.of(text);
        return meant(plain)
                .map(meant -> Phrase.of("table.period.letters", shown, meant))
                .orElseGet(() -> Phrase.of(key(plain), shown));
    }

    private static String key(String plain) {
        String signed = TimeWords.sign(plain);
        if (WEEK.matcher(signed).find()) {
            return "table.period.week";
        }
        if (THIRD.matcher(signed).find()) {
            return "table.period.third";
        }
        boolean two = YEARS.matcher(signed).results().count() > 1
                || MONTHS.matcher(signed).results().count() > 1;
        if (two || SPAN.matcher(signed).find()) {
            return "table.period.span";
        }
        if (SLASHES.matcher(signed).find()) {
            return "table.period.slashes";
        }
        if (!YEARS.matcher(signed).find() && SHORT_YEAR.matcher(signed).find()) {
            return "table.period.short-year";
        }
        return DAY.matcher(signed).find() ? "table.period.day" : PeriodText.ANY;
    }

    /// The period that it would be if its letters were of the other alphabet: `2024-М12` with a Cyrillic М.
    private static Optional<String> meant(String plain) {
        String code = replaced(plain, CYRILLIC, LATIN);
        if (!code.equals(plain)
                && PeriodCode.find(code)
                        .filter(PeriodText.Whole.class::isInstance)
                        .isPresent()) {
            return Optional.of(code.toUpperCase(Locale.ROOT));
        }
        String words = replaced(plain, LATIN_IN_WORDS, CYRILLIC_IN_WORDS);
        boolean period = !words.equals(plain)
                && PeriodWords.find(words)
                        .filter(PeriodText.Whole.class::isInstance)
                        .isPresent();
        return period ? Optional.of(words) : Optional.empty();
    }

    private static String replaced(String text, String from, String to) {
        StringBuilder replaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at >= 0) {
                replaced.setCharAt(i, to.charAt(at));
            }
        }
        return replaced.toString();
    }
}
