package kz.aiqyn.files.report.page;

import kz.aiqyn.files.report.content.PlaceInterval;

/// Intervals of places as they are written.
final class Intervals {

    private Intervals() {}

    /// `3–6`, or `3` where the interval has one place only.
    static String range(PlaceInterval interval) {
        return interval.low() == interval.high()
                ? Integer.toString(interval.low())
                : interval.low() + "–" + interval.high();
    }
}
