package kz.aiqyn.register.budget;

import java.util.List;

/// Divides an invented sum among lines so that they come to it exactly. Sums are in tenths of a thousand tenge.
final class SampleSplit {

    private SampleSplit() {}

    /// A number from 0 to 1 that is always the same for a text.
    static double even(String key) {
        long mixed = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            mixed = 31 * mixed + key.charAt(i);
        }
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return (mixed >>> 11) / (double) (1L << 53);
    }

    /// The weights of lines in one place: about those of all, but never the same.
    static double[] weights(List<SampleLine> lines, String place) {
        return lines.stream()
                .mapToDouble(line -> line.weight() * (0.75 + 0.5 * even(place + line.path())))
                .toArray();
    }

    /// By weight; what is left by rounding goes to the first lines.
    static long[] by(double[] weights, long total) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        long[] parts = new long[weights.length];
        long left = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (long) (total * (weights[i] / all));
            left -= parts[i];
        }
        for (int i = 0; left != 0; i = (i + 1) % parts.length) {
            parts[i] += Long.signum(left);
            left -= Long.signum(left);
        }
        return parts;
    }

    /// What was spent of plans: what is lacking is lacking in a few of the lines, and in none more than was planned.
    static long[] spent(long[] plans, long total, String place) {
        long lacking = -total;
        for (long plan : plans) {
            lacking += plan;
        }
        double[] weights = new double[plans.length];
        for (int i = 0; i < plans.length; i++) {
            double chance = even(place + i);
            weights[i] = plans[i] * (lacking < 0 ? 1 : chance < 0.7 ? 0.05 : chance < 0.9 ? 1 : 4) + 1e-9;
        }
        long[] gaps = by(weights, lacking);
        long over = 0;
        long[] spent = new long[plans.length];
        for (int i = 0; i < plans.length; i++) {
            long gap = Math.min(gaps[i], plans[i]);
            over += gaps[i] - gap;
            spent[i] = plans[i] - gap;
        }
        for (int i = 0; over > 0; i++) {
            long more = Math.min(over, spent[i]);
            spent[i] -= more;
            over -= more;
        }
        return spent;
    }
}
