package kz.aiqyn.files.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.files.table.Spelling;

/// Periods as offices write them: `2024-Q3`, «2024 жылғы 3-тоқсан», «III квартал 2024 года», «қаңтар 2024»,
/// «январь 2024 г.», `03.2024`. Several months in a row («январь–март») are no period: it is unclear whether the
/// numbers are of the last or of all.
final class PeriodWords {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<!\\d)(?<!\\d[./-])(?:(\\d{1,2})[./]((?:19|20)\\d{2})|((?:19|20)\\d{2})[./-](\\d{1,2}))(?![./-]?\\d)");
    private static final Pattern CODED =
            Pattern.compile("(?<![\\p{L}\\d])((?:19|20)\\d{2})[- ]?([qh])(\\d{1,4})(?![\\p{L}\\d])");
    private static final Pattern BEFORE_QUARTER = Pattern.compile(
            "(?<![\\p{L}\\d])([1-4]|i{1,3}|iv)[- ]?(?:ші|шы|й|ый|ий|st|nd|rd|th)?[- ]*(?:тоқсан|квартал|кв(?![\\p{L}])|quarter)");
    private static final Pattern AFTER_Q = Pattern.compile("(?<![\\p{L}\\d])q(\\d{1,4})(?![\\p{L}\\d])");
    private static final Pattern BEFORE_HALF = Pattern.compile(
            "(?<![\\p{L}\\d])([12]|i{1,2})[- ]?(?:ші|шы|е|ое|st|nd)?[- ]*(?:жартыжылдық|жарты жылдық|полугоди|half)");
    private static final Pattern AFTER_H = Pattern.compile("(?<![\\p{L}\\d])h(\\d{1,4})(?![\\p{L}\\d])");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("тоқсан|жартыжыл|жарты жыл|квартал|полугод|quarter|half");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MANY_MONTHS =
            Pattern.compile("\\d+ ?-? ?(?:ай(?!\\p{L})|айда|айы|месяц|мес(?!\\p{L})|month)");
    private static final List<List<String>> MONTHS = List.of(
            List.of("қаңтар", "январ", "january"),
            List.of("ақпан", "феврал", "february"),
            List.of("наурыз", "март", "march"),
            List.of("сәуір", "апрел", "april"),
            List.of("мамыр", "май", "мая", "мае", "may"),
            List.of("маусым", "июн", "june"),
            List.of("шілде", "июл", "july"),
            List.of("тамыз", "август", "august"),
            List.of("қыркүйек", "сентябр", "september"),
            List.of("қазан", "октябр", "october"),
            List.of("қараша", "ноябр", "november"),
            List.of("желтоқсан", "декабр", "december"));
    private static final List<String> ORDINALS = List.of(
            "бірінші|перв(?:ый|ого|ом|ое)|first",
            "екінші|втор(?:ой|ого|ом|ое)|second",
            "үшінші|трет(?:ий|ьего|ьем)|third",
            "төртінші|четверт(?:ый|ого|ом)|fourth");

    private PeriodWords() {}

    /// The one period that a text speaks of; empty when there is none, or more than one.
    static Optional<Period> find(String text) {
        if (text.length() < 4 || text.length() > 200) {
            return Optional.empty();
        }
        Optional<Period> exact = Period.find(text.toUpperCase(Locale.ROOT));
        if (exact.isPresent()) {
            return exact;
        }
        String folded = ordinalsAsDigits(Spelling.fold(text).replace('–', '-').replace('—', '-'));
        Optional<Integer> year = onlyYear(folded);
        return year.flatMap(found -> within(found, folded));
    }

    private static Optional<Period> within(int year, String text) {
        Matcher coded = CODED.matcher(text);
        if (coded.find()) {
            return part(year, coded.group(2).equals("q") ? PeriodKind.QUARTER : PeriodKind.HALF_YEAR, coded.group(3));
        }
        int months = 0;
        int month = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            int found = month(words.group());
            if (found > 0) {
                months++;
                month = found;
            }
        }
        Matcher quarter = BEFORE_QUARTER.matcher(text);
        Matcher half = BEFORE_HALF.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        Matcher q = AFTER_Q.matcher(text);
        Matcher h = AFTER_H.matcher(text);
        if (months > 0) {
            return months == 1 ? part(year, PeriodKind.MONTH, String.valueOf(month)) : Optional.empty();
        }
        if (MANY_MONTHS.matcher(text).find()) {
            return Optional.empty();
        }
        if (quarter.find()) {
            return part(year, PeriodKind.QUARTER, quarter.group(1));
        }
        if (half.find()) {
            return part(year, PeriodKind.HALF_YEAR, half.group(1));
        }
        if (q.find()) {
            return part(year, PeriodKind.QUARTER, q.group(1));
        }
        if (h.find()) {
            return part(year, PeriodKind.HALF_YEAR, h.group(1));
        }
        if (digits.find()) {
            return part(year, PeriodKind.MONTH, digits.group(1) != null ? digits.group(1) : digits.group(4));
        }
        return PART_OF_YEAR.matcher(text).find() ? Optional.empty() : Optional.of(Period.year(year));
    }

    private static Optional<Period> part(int year, PeriodKind kind, String number) {
        int found = switch (number) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(number);
        };
        int parts = 12 / kind.months();
        return found >= 1 && found <= parts
                ? Optional.of(new Period(kind, year * parts + found - 1))
                : Optional.empty();
    }

    private static Optional<Integer> onlyYear(String text) {
        Matcher matcher = YEAR.matcher(text);
        Integer year = null;
        while (matcher.find()) {
            int found = Integer.parseInt(matcher.group(1));
            if (year != null && year != found) {
                return Optional.empty();
            }
            year = found;
        }
        return Optional.ofNullable(year);
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i)) {
                boolean whole = name.length() <= 3 || name.equals("қазан") || name.equals("march");
                if (whole ? word.equals(name) || word.equals(name + "ы") : word.startsWith(name)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static String ordinalsAsDigits(String text) {
        String digits = text;
        for (int i = 0; i < ORDINALS.size(); i++) {
            digits = digits.replaceAll("(?<!\\p{L})(?:" + ORDINALS.get(i) + ")(?!\\p{L})", String.valueOf(i + 1));
        }
        return digits;
    }
}
