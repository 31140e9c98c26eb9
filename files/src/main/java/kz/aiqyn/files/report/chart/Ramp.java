package kz.aiqyn.files.report.chart;

/// The one ramp of colours, sand to blue, by lightness: five steps from the weakest to the strongest.
public final class Ramp {

    /// The step of "no score".
    public static final int NONE = -1;

    private static final int STRONGEST = 4;

    private Ramp() {}

    /// The step of a place among so many.
    ///
    /// @param place from 1 for the best, 0 for none
    public static int ofPlace(int place, int among) {
        if (place < 1) {
            return NONE;
        }
        return among < 2 ? STRONGEST / 2 : STRONGEST - Math.min(STRONGEST, (place - 1) * (STRONGEST + 1) / among);
    }

    /// The step of a level among so many.
    ///
    /// @param level from 0 for the lowest
    public static int ofLevel(int level, int levels) {
        return levels < 2 ? STRONGEST / 2 : Math.round((float) level * STRONGEST / (levels - 1));
    }

    /// The class of the style sheet.
    public static String className(int step) {
        return step == NONE ? "rn" : "r" + step;
    }
}
