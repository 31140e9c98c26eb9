package kz.aiqyn.engine.robust;

import java.util.Arrays;
import kz.aiqyn.engine.rating.Edition;
import org.jspecify.annotations.Nullable;

/// The indicators' scores under one way of normalising and of filling gaps, in every space that some mean
/// is taken in. They are the same for all draws that share the way. Only units that have a place are there;
/// for the fast way they are cut into chunks, `[leaf][chunk][unit of the chunk]`.
final class LeafScores {

    /// Units whose scores under some dozens of indicators stay in the processor's second cache.
    static final int CHUNK = 256;

    private final double[][] plain;
    private final @Nullable Chunks[] present;
    private final @Nullable Chunks[][] filled;

    /// A column cut into chunks.
    private record Chunks(double[][] values) {

        static Chunks of(double[] column) {
            double[][] chunks = new double[(column.length + CHUNK - 1) / CHUNK][];
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                int from = chunk * CHUNK;
                chunks[chunk] = Arrays.copyOfRange(column, from, Math.min(from + CHUNK, column.length));
            }
            return new Chunks(chunks);
        }
    }

    private LeafScores(double[][] plain) {
        this.plain = plain;
        this.present = new Chunks[plain.length];
        this.filled = new Chunks[Space.values().length][plain.length];
        for (int leaf = 0; leaf < plain.length; leaf++) {
            present[leaf] = presence(plain[leaf]);
        }
    }

    /// The scores of an edition's indicators.
    ///
    /// @param placed numbers of the units that have a place
    static LeafScores of(Edition edition, int[] placed) {
        double[][] plain = new double[edition.tree().leafCount()][];
        for (int leaf = 0; leaf < plain.length; leaf++) {
            double[] scores = edition.scores(edition.tree().node(leaf));
            plain[leaf] =
                    Arrays.stream(placed).mapToDouble(unit -> scores[unit]).toArray();
        }
        return new LeafScores(plain);
    }

    /// Makes the values of a leaf in a space ready, before draws are taken on several threads.
    void prepare(int leaf, Space space) {
        if (filled[space.ordinal()][leaf] == null) {
            double[] values = plain[leaf].clone();
            space.enter(values, 0, values.length);
            zeroWhereMissing(values);
            filled[space.ordinal()][leaf] = Chunks.of(values);
        }
    }

    /// Values of a chunk in a space, 0 where missing; made ready before.
    double[] values(int leaf, Space space, int chunk) {
        Chunks values = filled[space.ordinal()][leaf];
        if (values == null) {
            throw new IllegalStateException("leaf %d was not made ready in %s".formatted(leaf, space));
        }
        return values.values()[chunk];
    }

    /// 1 where there is a score and 0 where there is none; null when there is one everywhere.
    double @Nullable [] present(int leaf, int chunk) {
        Chunks presence = present[leaf];
        return presence == null ? null : presence.values()[chunk];
    }

    /// Scores by leaf, NaN where missing.
    double[][] plain() {
        return plain;
    }

    /// The lowest score of an indicator, NaN when it has none.
    double lowest(int leaf) {
        return Arrays.stream(plain[leaf])
                .filter(score -> !Double.isNaN(score))
                .min()
                .orElse(Double.NaN);
    }

    private static void zeroWhereMissing(double[] values) {
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = Double.isNaN(values[unit]) ? 0 : values[unit];
        }
    }

    private static @Nullable Chunks presence(double[] scores) {
        double[] present = new double[scores.length];
        int missing = 0;
        for (int unit = 0; unit < scores.length; unit++) {
            present[unit] = Double.isNaN(scores[unit]) ? 0 : 1;
            missing += Double.isNaN(scores[unit]) ? 1 : 0;
        }
        return missing == 0 ? null : Chunks.of(present);
    }
}
