package kz.aiqyn.files.report.page;

import kz.aiqyn.engine.robust.RankInterval;

/// Intervals of places as they are written: whole places, halves rounded outward.
final class Intervals {

    private Intervals() {}

    static int best(RankInterval interval) {
        return (int) Math.floor(interval.low());
    }

    static int worst(RankInterval interval) {
        return (int) Math.ceil(interval.high());
    }

    /// `3–6`, or `3` where the interval has one place only.
    static String range(RankInterval interval) {
        int best = best(interval);
        int worst = worst(interval);
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
