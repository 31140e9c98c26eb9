package kz.aiqyn.files.wording;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Language;

/// Periods and days in words.
final class Calendar {

    private static final List<String> KK = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");
    private static final List<String> RU = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> SHORT_KK =
            List.of("қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел.");
    private static final List<String> SHORT_RU =
            List.of("янв.", "фев.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.");
    private static final int SHORT_EN = 3;

    private Calendar() {}

    /// As it stands over a narrow column: `2025 ж. 1-тоқсан`, `1 кв. 2025 г.`, `Q1 2025`. It breaks between the year
    /// and the rest alone, not at a hyphen.
    static String sayShort(Language language, Period period) {
        int year = period.year();
        int number = period.number();
        return switch (language) {
            case KK ->
                switch (period.kind()) {
                    case MONTH -> "%d\u00a0ж. %s".formatted(year, SHORT_KK.get(number - 1));
                    case QUARTER -> "%d\u00a0ж. %d\u2011тоқсан".formatted(year, number);
                    case HALF_YEAR -> "%d\u00a0ж. %d\u2011жартыжылдық".formatted(year, number);
                    case YEAR -> "%d\u00a0ж.".formatted(year);
                };
            case RU ->
                switch (period.kind()) {
                    case MONTH -> "%s %d\u00a0г.".formatted(SHORT_RU.get(number - 1), year);
                    case QUARTER -> "%d\u00a0кв. %d\u00a0г.".formatted(number, year);
                    case HALF_YEAR -> "%d\u00a0полуг. %d\u00a0г.".formatted(number, year);
                    case YEAR -> "%d\u00a0г.".formatted(year);
                };
            case EN ->
                switch (period.kind()) {
                    case MONTH -> "%s %d".formatted(EN.get(number - 1).substring(0, SHORT_EN), year);
                    case QUARTER, HALF_YEAR, YEAR -> say(language, period);
                };
        };
    }

    static String say(Language language, Period period) {
        int year = period.year();
        int number = period.number();
        return switch (language) {
            case KK ->
                switch (period.kind()) {
                    case MONTH -> "%d жылғы %s".formatted(year, KK.get(number - 1));
                    case QUARTER -> "%d жылғы %d-тоқсан".formatted(year, number);
                    case HALF_YEAR -> "%d жылғы %d-жартыжылдық".formatted(year, number);
                    case YEAR -> "%d жыл".formatted(year);
                };
            case RU ->
                switch (period.kind()) {
                    case MONTH -> "%s %d года".formatted(RU.get(number - 1), year);
                    case QUARTER -> "%d квартал %d года".formatted(number, year);
                    case HALF_YEAR -> "%d полугодие %d года".formatted(number, year);
                    case YEAR -> "%d год".formatted(year);
                };
            case EN ->
                switch (period.kind()) {
                    case MONTH -> "%s %d".formatted(EN.get(number - 1), year);
                    case QUARTER -> "Q%d %d".formatted(number, year);
                    case HALF_YEAR -> "H%d %d".formatted(number, year);
                    case YEAR -> "%d".formatted(year);
                };
        };
    }

    static String say(Language language, PeriodKind kind) {
        return switch (language) {
            case KK ->
                switch (kind) {
                    case MONTH -> "ай";
                    case QUARTER -> "тоқсан";
                    case HALF_YEAR -> "жартыжылдық";
                    case YEAR -> "жыл";
                };
            case RU ->
                switch (kind) {
                    case MONTH -> "месяц";
                    case QUARTER -> "квартал";
                    case HALF_YEAR -> "полугодие";
                    case YEAR -> "год";
                };
            case EN ->
                switch (kind) {
                    case MONTH -> "month";
                    case QUARTER -> "quarter";
                    case HALF_YEAR -> "half-year";
                    case YEAR -> "year";
                };
        };
    }

    static String say(Language language, LocalDate day) {
        return switch (language) {
            case KK, RU -> "%02d.%02d.%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case EN -> "%d %s %d".formatted(day.getDayOfMonth(), EN.get(day.getMonthValue() - 1), day.getYear());
        };
    }
}
