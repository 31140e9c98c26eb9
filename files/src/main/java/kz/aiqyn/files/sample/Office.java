package kz.aiqyn.files.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;

/// Turns true figures into what an office gets to see: in time or late, preliminary or final, or never.
final class Office {

    /// The last day on which anything became known.
    static final LocalDate HORIZON = LocalDate.of(2026, 2, 28);

    private static final int FINAL_AFTER_DAYS = 75;
    private static final double REVISION = 0.012;
    private static final double LOST_IN_RESTATING = 0.06;
    private static final String RESTATED = "2025 жылғы шекарада қайта есептелді"
            + " | пересчитано в границах 2025 года | computed anew within the borders of 2025";

    private final Invention invention;

    Office(Invention invention) {
        this.invention = invention;
    }

    /// The rows for one figure, none when it was never reported.
    List<SampleValue> readings(Recipe recipe, SampleUnit place, Period period, long figure) {
        if (isOutsideTime(recipe, place, period) || isLost(recipe, place, period)) {
            return List.of();
        }
        List<SampleValue> readings = new ArrayList<>();
        LocalDate due = due(recipe, place, period);
        boolean revised = recipe.is("stat") && !isBefore(place.unit(), period);
        if (revised) {
            double change = 1 + REVISION * Dice.normal("revision", recipe.code(), place.code(), period.ordinal());
            long early = (long) Math.floor(figure * change + 0.5);
            readings.add(reading(recipe, place, period, text(recipe, early), due, true));
            due = later(due, period.end().plusDays(FINAL_AFTER_DAYS));
        }
        readings.add(reading(recipe, place, period, text(recipe, figure), due, false));
        readings.removeIf(reading -> reading.recorded().isAfter(HORIZON));
        return readings;
    }

    /// The row that says that the measure has no meaning there.
    List<SampleValue> notApplicable(Recipe recipe, SampleUnit place, Period period) {
        if (isOutsideTime(recipe, place, period) || isBefore(place.unit(), period)) {
            return List.of();
        }
        LocalDate day = period.end().plusDays((long) recipe.number("due", 15));
        return List.of(reading(recipe, place, period, "not applicable", day, false));
    }

    /// The figure with its decimals.
    static String text(Recipe recipe, long figure) {
        int decimals = recipe.decimals();
        if (decimals == 0) {
            return Long.toString(figure);
        }
        long scale = (long) TrueFigures.scale(recipe);
        String fraction = Long.toString(scale + figure % scale).substring(1);
        return figure / scale + "." + fraction;
    }

    /// When a register has the records behind a figure.
    static LocalDate known(Recipe recipe, SampleUnit place, Period period) {
        LocalDate due = due(recipe, place, period);
        return due.isAfter(HORIZON) ? HORIZON : due;
    }

    /// True when the unit was not there in the period, or nobody collected the measure then.
    static boolean isOutsideTime(Recipe recipe, SampleUnit place, Period period) {
        RatedUnit unit = place.unit();
        boolean ended = unit.to() != null && period.end().isAfter(unit.to());
        boolean restated = recipe.is("restated") && period.year() == 2024;
        return ended || (isBefore(unit, period) && !restated) || !recipe.isCollected(period);
    }

    private static boolean isBefore(RatedUnit unit, Period period) {
        return unit.from() != null && period.start().isBefore(unit.from());
    }

    private boolean isLost(Recipe recipe, SampleUnit place, Period period) {
        if (recipe.code().equals("population") && !isBefore(place.unit(), period)) {
            return false;
        }
        for (Story story : invention.stories(Story.Effect.MISSING, place.code(), recipe.code(), period)) {
            if (Dice.even("story", recipe.code(), place.code(), 0) < story.amount()) {
                return true;
            }
        }
        double gap = isBefore(place.unit(), period) ? LOST_IN_RESTATING : place.gap();
        return Dice.even("gap", recipe.code(), place.code(), period.ordinal()) < gap;
    }

    private static LocalDate due(Recipe recipe, SampleUnit place, Period period) {
        if (isBefore(place.unit(), period)) {
            return LocalDate.of(2025, 2, 20);
        }
        double chance = Dice.even("day", recipe.code(), place.code(), period.ordinal());
        LocalDate day = period.end().plusDays((long) (recipe.number("due", 15) - 3 + chance * 4));
        double late = Dice.even("late", recipe.code(), place.code(), period.ordinal());
        return late < place.tardy() ? day.plusDays((long) (15 + 30 * chance)) : day;
    }

    private SampleValue reading(
            Recipe recipe, SampleUnit place, Period period, String value, LocalDate recorded, boolean preliminary) {
        String source = source(recipe, place);
        String note = isBefore(place.unit(), period) ? RESTATED : told(recipe, place, period);
        return new SampleValue(place.code(), period, recipe.code(), value, recorded, preliminary, source, note);
    }

    private static String source(Recipe recipe, SampleUnit place) {
        Names names = place.unit().names();
        return recipe.is("stat")
                ? "Ұлттық статистика бюросы (ойдан шығарылған)"
                        + " | Бюро национальной статистики (вымышленные данные)"
                        + " | Bureau of National Statistics (invented)"
                : switch (place.kind()) {
                    case "department" ->
                        "%sның есебі | Отчёт: %s | Report: %s".formatted(names.kk(), names.ru(), names.en());
                    case "oblast" -> "Облыс бойынша жиынтық | Свод по области | Total of the oblast";
                    default ->
                        "%s әкімдігінің есебі | Отчёт акимата: %s | Report of the akimat: %s"
                                .formatted(names.kk(), names.ru(), names.en());
                };
    }

    private String told(Recipe recipe, SampleUnit place, Period period) {
        for (Story.Effect effect : List.of(Story.Effect.TIMES, Story.Effect.PLUS)) {
            List<Story> stories = invention.stories(effect, place.code(), recipe.code(), period);
            if (!stories.isEmpty()) {
                return stories.getFirst().note();
            }
        }
        return "";
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
