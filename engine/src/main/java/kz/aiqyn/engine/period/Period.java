package kz.aiqyn.engine.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One reporting period: a month, quarter, half-year or year of the Gregorian calendar.
///
/// @param kind what kind of period it is
/// @param ordinal how many periods of the kind lie between the year 0 and this one
public record Period(PeriodKind kind, int ordinal) implements Comparable<Period> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])))?");
    private static final Comparator<Period> BY_END =
            Comparator.comparingInt(Period::lastMonthOrdinal).thenComparing(Period::kind);

    public Period {
        int years = ordinal * kind.months() / 12;
        if (years < 1900 || years > 2999) {
            throw new IllegalArgumentException("a period lies in the years 1900 to 2999, found the year " + years);
        }
    }

    /// The month of a year, `month` from 1 to 12.
    public static Period month(int year, int month) {
        return new Period(PeriodKind.MONTH, year * 12 + month - 1);
    }

    /// The quarter of a year, `quarter` from 1 to 4.
    public static Period quarter(int year, int quarter) {
        return new Period(PeriodKind.QUARTER, year * 4 + quarter - 1);
    }

    /// The whole year.
    public static Period year(int year) {
        return new Period(PeriodKind.YEAR, year);
    }

    /// Reads `2024-03`, `2024-Q1`, `2024-H1` or `2024`; empty when the text is none of them.
    public static Optional<Period> find(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < 1900 || year > 2999) {
            return Optional.empty();
        }
        if (matcher.group(2) != null) {
            int month = Integer.parseInt(matcher.group(2));
            return month >= 1 && month <= 12 ? Optional.of(month(year, month)) : Optional.empty();
        }
        if (matcher.group(3) != null) {
            return Optional.of(quarter(year, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(4) != null) {
            return Optional.of(new Period(PeriodKind.HALF_YEAR, year * 2 + Integer.parseInt(matcher.group(4)) - 1));
        }
        return Optional.of(year(year));
    }

    /// Reads `2024-03`, `2024-Q1`, `2024-H1` or `2024`.
    ///
    /// @throws IllegalArgumentException when the text is none of them
    public static Period of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a period such as 2024-03, 2024-Q1, 2024-H1 or 2024, found \"" + text + "\""));
    }

    /// The calendar year it lies in.
    public int year() {
        return Math.floorDiv(ordinal * kind.months(), 12);
    }

    /// Its number within the year, from 1.
    public int number() {
        return ordinal % (12 / kind.months()) + 1;
    }

    /// The period of the same kind that lies `count` periods later, earlier when negative.
    public Period plus(int count) {
        return new Period(kind, ordinal + count);
    }

    /// The period of the same kind one span earlier; empty when the span is no whole number of periods.
    public Optional<Period> before(Span span) {
        return span.months() % kind.months() == 0
                ? Optional.of(plus(-span.months() / kind.months()))
                : Optional.empty();
    }

    /// The period of the same kind that lies so many months earlier; empty when they are no whole number of
    /// periods or lead before the year 1900.
    public Optional<Period> earlier(int months) {
        int start = ordinal * kind.months() - months;
        return months % kind.months() == 0 && start >= 1900 * 12
                ? Optional.of(new Period(kind, start / kind.months()))
                : Optional.empty();
    }

    /// The last period of a finer (or the same) kind within this one.
    public Period last(PeriodKind finer) {
        return new Period(finer, (lastMonthOrdinal() + 1) / finer.months() - 1);
    }

    /// The period of a coarser (or the same) kind that this one lies in.
    public Period within(PeriodKind coarser) {
        return new Period(coarser, ordinal * kind.months() / coarser.months());
    }

    /// The periods of a finer (or the same) kind that make up this one, in order.
    public List<Period> parts(PeriodKind finer) {
        int count = kind.months() / finer.months();
        List<Period> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(new Period(finer, ordinal * count + i));
        }
        return parts;
    }

    /// True when the other period lies wholly within this one.
    public boolean contains(Period other) {
        return other.kind.months() <= kind.months() && other.within(kind).ordinal == ordinal;
    }

    /// Its first day.
    public LocalDate start() {
        int month = ordinal * kind.months();
        return LocalDate.of(month / 12, month % 12 + 1, 1);
    }

    /// Its last day.
    public LocalDate end() {
        int month = lastMonthOrdinal();
        return YearMonth.of(month / 12, month % 12 + 1).atEndOfMonth();
    }

    /// By the last month, then the finer kind first.
    @Override
    public int compareTo(Period other) {
        return BY_END.compare(this, other);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year(), number());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year(), number());
            case HALF_YEAR -> String.format(Locale.ROOT, "%04d-H%d", year(), number());
            case YEAR -> String.format(Locale.ROOT, "%04d", year());
        };
    }

    private int lastMonthOrdinal() {
        return (ordinal + 1) * kind.months() - 1;
    }
}
