package kz.aiqyn.register.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Spreads whole numbers over cells, so that they come to exactly as much as is said.
final class SampleSpread {

    private SampleSpread() {}

    /// As much to each cell as its weight asks for, by the largest remainders.
    static int[] by(double[] weights, long total) {
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        int[] cells = new int[weights.length];
        double[] left = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            cells[i] = (int) Math.floor(exact);
            left[i] = exact - cells[i];
            given += cells[i];
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        order.sort(Comparator.<Integer>comparingDouble(i -> left[i]).reversed());
        for (int i = 0; given < total; i++, given++) {
            cells[order.get(i % order.size())]++;
        }
        return cells;
    }

    /// A part of what lies in the cells, no more in each than there is.
    ///
    /// @param luck by which cells get more or less than their share, around 1
    /// @throws IllegalArgumentException where the part is larger than the whole
    static int[] within(int[] whole, double[] luck, long part) {
        long all = IntStream.of(whole).asLongStream().sum();
        if (part > all) {
            throw new IllegalArgumentException("found %d of %d".formatted(part, all));
        }
        double[] weights = new double[whole.length];
        for (int i = 0; i < whole.length; i++) {
            weights[i] = whole[i] * luck[i];
        }
        int[] cells = part == 0 ? new int[whole.length] : by(weights, part);
        long over = 0;
        for (int i = 0; i < whole.length; i++) {
            over += Math.max(0, cells[i] - whole[i]);
            cells[i] = Math.min(cells[i], whole[i]);
        }
        for (int i = 0; over > 0; i = (i + 1) % whole.length) {
            int more = (int) Math.min(over, whole[i] - cells[i]);
            cells[i] += more;
            over -= more;
        }
        return cells;
    }
}
