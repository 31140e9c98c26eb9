package kz.aiqyn.files.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;

/// Periods in digits: `03.2024`, `2024/03`, and full dates, of which the first of a month means the month:
/// table programs make such a date of a typed `2024-03`. Two digits stand for a month where the year is
/// beside it, since `2024.1` may be what a table program left of `2024.10`.
final class PeriodDate {

    private static final String YEAR_WORD = "(?: ?-?(?:года|год|г|жыл|жылы|жылғы|ж)\\.?)?";
    private static final String MIDNIGHT = "(?:[t ](\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d{1,9})?))?z?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})([-./])(\\d{2})\\2(\\d{2})" + MIDNIGHT);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?:" + MIDNIGHT + "|" + YEAR_WORD + ")");
    private static final Pattern MONTH =
            Pattern.compile("((?:19|20)\\d{2})[./-](\\d{2})|(\\d{2})[./-]((?:19|20)\\d{2})" + YEAR_WORD);
    private static final PeriodText UNCLEAR = new PeriodText.Unclear(Phrase.of("table.period.wrong"));

    private PeriodDate() {}

    static Optional<PeriodText> find(String plain) {
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return Optional.of(
                    month.group(1) != null
                            ? month(month.group(1), month.group(2))
                            : month(month.group(4), month.group(3)));
        }
        Matcher year = YEAR_FIRST.matcher(plain);
        if (year.matches()) {
            return Optional.of(day(year.group(1), year.group(3), year.group(4), isMidnight(year, 5)));
        }
        Matcher day = DAY_FIRST.matcher(plain);
        return day.matches()
                ? Optional.of(day(day.group(3), day.group(2), day.group(1), isMidnight(day, 4)))
                : Optional.empty();
    }

    private static PeriodText month(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? new PeriodText.Whole(Period.month(Integer.parseInt(year), number))
                : UNCLEAR;
    }

    private static PeriodText day(String year, String month, String day, boolean midnight) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return midnight && date.getDayOfMonth() == 1 ? month(year, month) : UNCLEAR;
        } catch (DateTimeException e) {
            return UNCLEAR;
        }
    }

    private static boolean isMidnight(Matcher matcher, int group) {
        for (int i = group; i < group + 3; i++) {
            String part = matcher.group(i);
            if (part != null && !part.replace(".", "").chars().allMatch(digit -> digit == '0')) {
                return false;
            }
        }
        return true;
    }
}
