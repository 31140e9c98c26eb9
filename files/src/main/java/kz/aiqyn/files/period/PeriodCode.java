package kz.aiqyn.files.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;

/// Periods in the codes of statistical services (SDMX 2.0 and 2.1, Eurostat, ISO 8601): `2024-M12`,
/// `2024M12`, `2024-S1`, `2024-B1`, `2024-A1`, `Q3-2024`, `3Q2024`, `2024-01/P3M`. Weeks, days and thirds of
/// a year are known and refused.
final class PeriodCode {

    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20)\\d{2})[- ]?([a-z])(\\d{0,3})(?:-\\d)?");
    private static final Pattern LETTER_FIRST = Pattern.compile(
            "([mqhs])(\\d{1,2})(?:[-/ ]|, ?)?((?:19|20)\\d{2})|([1-4])([qh])(?:[-/ ]|, ?)?((?:19|20)\\d{2})");
    private static final Pattern PART = Pattern.compile("([qhm])(\\d{1,2})|([1-4])([qh])");
    private static final Pattern DURATION =
            Pattern.compile("((?:19|20)\\d{2})(?:-(\\d{2})(?:-01(?:t00:00(?::00)?z?)?)?)?/p(\\d{1,2})([ym])");
    private static final PeriodText UNCLEAR = new PeriodText.Unclear(Phrase.of("table.period.wrong"));

    private PeriodCode() {}

    static Optional<PeriodText> find(String plain) {
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            boolean bare = first.end(3) == plain.length();
            return Optional.of(bare ? read(first.group(1), first.group(2), first.group(3)) : UNCLEAR);
        }
        Matcher last = LETTER_FIRST.matcher(plain);
        if (last.matches()) {
            return Optional.of(
                    last.group(1) != null
                            ? read(last.group(3), last.group(1), last.group(2))
                            : read(last.group(6), last.group(5), last.group(4)));
        }
        Matcher part = PART.matcher(plain);
        if (part.matches()) {
            String letter = part.group(1) != null ? part.group(1) : part.group(4);
            return Optional.of(part(letter, part.group(1) != null ? part.group(2) : part.group(3)));
        }
        Matcher duration = DURATION.matcher(plain);
        return duration.matches() ? Optional.of(lasting(duration)) : Optional.empty();
    }

    private static PeriodText read(String year, String letter, String number) {
        if (letter.equals("a")) {
            return number.isEmpty() || number.equals("1")
                    ? new PeriodText.Whole(Period.year(Integer.parseInt(year)))
                    : UNCLEAR;
        }
        return part(letter, number) instanceof PeriodText.Part found ? found.in(Integer.parseInt(year)) : UNCLEAR;
    }

    /// Months have one digit or two, halves and quarters one: `2024-M1`, `2024-M01`, `2024-Q1`.
    private static PeriodText part(String letter, String number) {
        PeriodKind kind = switch (letter) {
            case "m" -> PeriodKind.MONTH;
            case "q" -> PeriodKind.QUARTER;
            case "h", "s", "b" -> PeriodKind.HALF_YEAR;
            default -> PeriodKind.YEAR;
        };
        int found = number.isEmpty() || number.length() > 2 ? 0 : Integer.parseInt(number);
        boolean whole = kind != PeriodKind.YEAR
                && found >= 1
                && found <= 12 / kind.months()
                && (number.length() == 1 || kind == PeriodKind.MONTH);
        return whole ? new PeriodText.Part(kind, found) : UNCLEAR;
    }

    /// A beginning and how long it lasts, when that is one of our periods.
    private static PeriodText lasting(Matcher duration) {
        int year = Integer.parseInt(duration.group(1));
        int month = duration.group(2) == null ? 1 : Integer.parseInt(duration.group(2));
        int months = Integer.parseInt(duration.group(3)) * (duration.group(4).equals("y") ? 12 : 1);
        for (PeriodKind kind : PeriodKind.values()) {
            boolean said = duration.group(2) != null || kind == PeriodKind.YEAR;
            if (kind.months() == months && said && month >= 1 && month <= 12 && (month - 1) % months == 0) {
                return new PeriodText.Part(kind, (month - 1) / months + 1).in(year);
            }
        }
        return UNCLEAR;
    }
}
