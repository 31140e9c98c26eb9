package kz.aiqyn.files.period;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;

/// Periods in words: «2024 жылғы 3-тоқсан», «III квартал 2024 года», «2024 жылдың қаңтары», «янв. 2024 г.»,
/// `first half of 2024`, «2024 год». Patterns are of texts whose words of time are signs ([TimeWords]).
final class PeriodWords {

    static final String YEAR = "((?:19|20)\\d{2})";
    static final String YEAR_OF_WORD = YEAR + "(?:[ -]?Y\\.?)?";
    private static final String BETWEEN = "(?: ?[,./-] ?| )?";
    private static final String MONTH = "[Mm](\\d{2})\\.?(?: S\\.?)?";
    private static final String QUARTER = "([1-4]) ?-? ?(Q)\\.?";
    private static final String HALF = "([12]) ?-? ?(H)\\.?";

    private static final Pattern WHOLE_YEAR = Pattern.compile(YEAR_OF_WORD + "|Y " + YEAR);
    private static final List<Pattern> PART_FIRST = List.of(
            Pattern.compile(MONTH + "()" + BETWEEN + YEAR_OF_WORD),
            Pattern.compile(QUARTER + BETWEEN + YEAR_OF_WORD),
            Pattern.compile(HALF + BETWEEN + YEAR_OF_WORD));
    private static final List<Pattern> YEAR_FIRST = List.of(
            Pattern.compile(YEAR_OF_WORD + BETWEEN + MONTH + "()"),
            Pattern.compile(YEAR_OF_WORD + BETWEEN + QUARTER),
            Pattern.compile(YEAR_OF_WORD + BETWEEN + HALF));
    private static final Pattern DAY_FIRST =
            Pattern.compile("0?(\\d{1,2})[ -]?[Mm](\\d{2})\\.?" + BETWEEN + YEAR_OF_WORD);
    private static final Pattern DAY_LAST = Pattern.compile(YEAR_OF_WORD + BETWEEN + "0?(\\d{1,2})[ -]?[Mm](\\d{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("[Mm](\\d{2})\\.? 0?(\\d{1,2}), ?" + YEAR);
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("(?:M(\\d{2})\\.?|m(\\d{2})\\.)(?: S\\.?)?()"),
            Pattern.compile(QUARTER),
            Pattern.compile(HALF));
    private static final PeriodText UNCLEAR = new PeriodText.Unclear(Phrase.of("table.period.wrong"));

    private PeriodWords() {}

    /// What a plain text says; empty when it is nothing of the kind.
    static Optional<PeriodText> find(String plain) {
        return read(TimeWords.sign(plain));
    }

    static Optional<PeriodText> read(String signed) {
        Matcher year = WHOLE_YEAR.matcher(signed);
        if (year.matches()) {
            String found = year.group(1) != null ? year.group(1) : year.group(2);
            return Optional.of(new PeriodText.Whole(Period.year(Integer.parseInt(found))));
        }
        for (Pattern pattern : PART_FIRST) {
            Matcher matcher = pattern.matcher(signed);
            if (matcher.matches()) {
                return Optional.of(part(matcher.group(1), matcher.group(2)).in(Integer.parseInt(matcher.group(3))));
            }
        }
        for (Pattern pattern : YEAR_FIRST) {
            Matcher matcher = pattern.matcher(signed);
            if (matcher.matches()) {
                return Optional.of(part(matcher.group(2), matcher.group(3)).in(Integer.parseInt(matcher.group(1))));
            }
        }
        return date(signed).or(() -> alone(signed));
    }

    /// The first of a month means the month, as a date in digits does.
    private static Optional<PeriodText> date(String signed) {
        Matcher first = DAY_FIRST.matcher(signed);
        if (first.matches()) {
            return Optional.of(day(first.group(3), first.group(2), first.group(1)));
        }
        Matcher last = DAY_LAST.matcher(signed);
        if (last.matches()) {
            return Optional.of(day(last.group(1), last.group(3), last.group(2)));
        }
        Matcher english = MONTH_DAY.matcher(signed);
        return english.matches()
                ? Optional.of(day(english.group(3), english.group(1), english.group(2)))
                : Optional.empty();
    }

    private static PeriodText day(String year, String month, String day) {
        return day.equals("1") ? part(month, "").in(Integer.parseInt(year)) : UNCLEAR;
    }

    private static Optional<PeriodText> alone(String signed) {
        for (Pattern pattern : PARTS) {
            Matcher matcher = pattern.matcher(signed);
            if (matcher.matches()) {
                boolean month = matcher.groupCount() == 3;
                String number = month && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return Optional.of(part(number, month ? "" : matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    private static PeriodText.Part part(String number, String sign) {
        PeriodKind kind = switch (sign) {
            case "Q" -> PeriodKind.QUARTER;
            case "H" -> PeriodKind.HALF_YEAR;
            default -> PeriodKind.MONTH;
        };
        return new PeriodText.Part(kind, Integer.parseInt(number));
    }
}
