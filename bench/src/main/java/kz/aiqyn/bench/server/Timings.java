package kz.aiqyn.bench.server;

import java.util.Arrays;

/// How long each of several tries took, the first apart, in milliseconds.
record Timings(double first, double median, double p95) {

    /// @param times how often to try
    static Timings of(int times, Runnable something) {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            something.run();
            all[i] = (System.nanoTime() - begun) / 1e6;
        }
        double first = all[0];
        Arrays.sort(all);
        return new Timings(first, all[times / 2], all[Math.min(times - 1, times * 95 / 100)]);
    }
}
