package kz.aiqyn.files.report.words;

import kz.aiqyn.engine.robust.RankInterval;

/// Intervals of places as they are written: whole places, halves rounded outward.
public final class Intervals {

    private Intervals() {}

    public static int best(RankInterval interval) {
        return (int) Math.floor(interval.low());
    }

    public static int worst(RankInterval interval) {
        return (int) Math.ceil(interval.high());
    }

    /// `3–6`, or `3` where the interval has one place only.
    public static String range(RankInterval interval) {
        int best = best(interval);
        int worst = worst(interval);
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
