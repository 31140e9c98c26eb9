package kz.aiqyn.register.procurement;

import java.util.SplittableRandom;

/// Sums and numbers taken apart into parts that come to them exactly.
final class SampleParts {

    private static final long STEP = 100;

    private final SplittableRandom random;

    SampleParts(SplittableRandom random) {
        this.random = random;
    }

    /// A sum in so many parts, none below nothing: a few large, many small.
    long[] split(long sum, int parts) {
        double[] weights = new double[parts];
        double all = 0;
        for (int i = 0; i < parts; i++) {
            weights[i] = 0.2 + random.nextDouble() * random.nextDouble() * 6;
            all += weights[i];
        }
        long[] split = new long[parts];
        long given = 0;
        for (int i = 0; i < parts; i++) {
            split[i] = i == parts - 1 ? sum - given : (long) (sum / all * weights[i]) / STEP * STEP;
            given += split[i];
        }
        return split;
    }

    /// A number in so many whole parts, one more here and one fewer there.
    int[] spread(long number, int parts) {
        int[] spread = new int[parts];
        long left = number;
        for (int i = 0; i < parts; i++) {
            long rest = (long) parts - i;
            long most = Math.max(0, left - (rest - 1));
            long part = rest == 1 ? left : Math.clamp(left / rest + random.nextInt(3) - 1, Math.min(1, most), most);
            spread[i] = (int) part;
            left -= part;
        }
        return spread;
    }
}
