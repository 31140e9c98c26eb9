package kz.aiqyn.files.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// The true figures of every place, before anything is late, preliminary or lost. Each is a whole number of
/// its last decimal, so that sums are exact.
final class TrueFigures {

    static final int MONTHS = 36;
    private static final Period FIRST = Period.month(2023, 1);

    private final Invention invention;
    private final Map<String, long[]> series = new HashMap<>();

    TrueFigures(Invention invention) {
        this.invention = invention;
    }

    /// The periods of a kind, in order.
    static List<Period> periods(PeriodKind kind) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < MONTHS / kind.months(); i++) {
            periods.add(FIRST.within(kind).plus(i));
        }
        return periods;
    }

    /// What is reported for each period: a cumulative measure since January.
    long[] reported(Recipe recipe, SampleUnit place) {
        long[] parts = parts(recipe, place);
        if (recipe.rollUp() != RollUp.CUMULATIVE) {
            return parts;
        }
        int perYear = 12 / recipe.period().months();
        long[] sums = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sums[i] = parts[i] + (i % perYear == 0 ? 0 : sums[i - 1]);
        }
        return sums;
    }

    /// What each period alone adds, or the level in it.
    private long[] parts(Recipe recipe, SampleUnit place) {
        String key = recipe.code() + ' ' + place.code();
        long[] known = series.get(key);
        if (known != null) {
            return known;
        }
        List<Period> periods = periods(recipe.period());
        long[] made = new long[periods.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = part(recipe, place, periods.get(i), i);
        }
        series.put(key, made);
        return made;
    }

    private long part(Recipe recipe, SampleUnit place, Period period, int time) {
        double driver = driver(recipe, place, time);
        double scale = scale(recipe);
        double value = Math.max(driver * rate(recipe, place, period, time), recipe.number("min", 0)) * scale;
        boolean isStock = recipe.rollUp() == RollUp.LAST || recipe.rollUp() == RollUp.MEAN;
        double rounding =
                recipe.decimals() > 0 ? 0.5 : Dice.even("round", recipe.code(), place.code(), isStock ? -1 : time);
        long whole = (long) Math.floor(value + rounding);
        boolean isPart = recipe.driver() != null && recipe.share() && recipe.number("hi", 2) <= 1;
        return isPart ? Math.min(whole, (long) Math.floor(driver * scale + 1e-6)) : whole;
    }

    private double driver(Recipe recipe, SampleUnit place, int time) {
        String own = recipe.words().get("own");
        if (own != null) {
            return place.attribute(own);
        }
        String code = recipe.driver();
        if (code == null) {
            return 1;
        }
        Recipe driver = recipe(code);
        long[] parts = parts(driver, place);
        int per = recipe.period().months() / driver.period().months();
        boolean isStock = driver.rollUp() == RollUp.LAST || driver.rollUp() == RollUp.MEAN;
        long sum = 0;
        for (int i = isStock ? per - 1 : 0; i < per; i++) {
            sum += parts[time * per + i];
        }
        return sum / scale(driver);
    }

    private double rate(Recipe recipe, SampleUnit place, Period period, int time) {
        int quarter = time * recipe.period().months() / 3;
        double years = (double) time * recipe.period().months() / 12;
        double moved = recipe.number("q", 0) * place.qualityAt(quarter)
                + recipe.number("w", 0) * place.wealth()
                + recipe.number("trend", 0) * years
                + recipe.number("n", 0) * chance(recipe, place, time);
        double base = recipe.number("base", 1) * recipe.like(place.character());
        double rate = recipe.share() ? base + moved : base * StrictMath.exp(moved);
        for (Story story : invention.stories(Story.Effect.TIMES, place.code(), recipe.code(), period)) {
            rate *= story.amount();
        }
        for (Story story : invention.stories(Story.Effect.PLUS, place.code(), recipe.code(), period)) {
            rate += story.amount();
        }
        double held = Math.min(recipe.number("hi", Double.MAX_VALUE), Math.max(recipe.number("lo", 0), rate));
        return held * recipe.season().weight(period);
    }

    /// Part of chance belongs to the place for good, part comes and goes.
    private static double chance(Recipe recipe, SampleUnit place, int time) {
        double lasting = Dice.normal("lasting", recipe.code(), place.code(), 0);
        if (recipe.is("fixed")) {
            return lasting;
        }
        double passing = Dice.normal("passing", recipe.code(), place.code(), time);
        double before = Dice.normal("passing", recipe.code(), place.code(), time - 1);
        return recipe.is("slow")
                ? 0.85 * lasting + 0.2 * (passing + before)
                : 0.55 * lasting + 0.55 * passing + 0.35 * before;
    }

    Recipe recipe(String code) {
        Recipe recipe = invention.recipes().get(code);
        if (recipe == null) {
            throw new IllegalArgumentException("no recipe is known for the measure " + code);
        }
        return recipe;
    }

    /// Ten to the number of decimals.
    static double scale(Recipe recipe) {
        double scale = 1;
        for (int i = 0; i < recipe.decimals(); i++) {
            scale *= 10;
        }
        return scale;
    }
}
