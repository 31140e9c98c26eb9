package kz.aiqyn.bench.load;

/// How long answers took, in classes that are a thirty-second wide, and how large they were.
final class Latencies {

    private static final int PARTS = 32;

    private final long[] counts = new long[Long.SIZE * PARTS];
    private long count;
    private long bytes;

    void add(long nanos, long size) {
        counts[classOf(Math.max(nanos, PARTS))]++;
        count++;
        bytes += size;
    }

    long bytes() {
        return bytes;
    }

    long count() {
        return count;
    }

    /// The time in milliseconds within which so large a share was answered; NaN when nothing was.
    double within(double share) {
        long wanted = (long) Math.ceil(count * share);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return upper(i) / 1e6;
            }
        }
        return Double.NaN;
    }

    private static int classOf(long nanos) {
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        int part = (int) (nanos >>> (power - 5)) - PARTS;
        return power * PARTS + part;
    }

    private static double upper(int index) {
        return (PARTS + index % PARTS + 1.0) * Math.pow(2, index / PARTS - 5);
    }
}
