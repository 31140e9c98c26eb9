package kz.aiqyn.engine.robust;

/// How often each place was taken.
final class PlaceCounts {

    private final int draws;
    private final int[] counts;

    /// @param places one per draw, from 1
    /// @param worst the worst place there can be
    PlaceCounts(char[] places, int worst) {
        draws = places.length;
        counts = new int[worst + 1];
        for (char place : places) {
            counts[place]++;
        }
    }

    /// Quantile of type 7 (Hyndman and Fan).
    double quantile(double p) {
        double at = (draws - 1) * p;
        int below = (int) Math.floor(at);
        int lower = ordered(below);
        int upper = ordered(Math.min(below + 1, draws - 1));
        return lower + (at - below) * (upper - lower);
    }

    /// Draws by place; number 0 is unused.
    int[] counts() {
        return counts.clone();
    }

    /// The place at a position, from 0, among all draws in order.
    private int ordered(int position) {
        int seen = 0;
        int place = 0;
        while (seen <= position) {
            place++;
            seen += counts[place];
        }
        return place;
    }
}
