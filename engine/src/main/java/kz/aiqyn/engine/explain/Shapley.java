package kz.aiqyn.engine.explain;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/// Shapley values: what each player adds to a game's value, averaged over all orders of entering. Source:
/// Shapley (1953).
final class Shapley {

    /// Up to this many players every subset is looked at; beyond, orders are drawn.
    static final int MOST_EXACT = 16;

    private static final int DRAWN_PAIRS = 512;
    private static final long SEED = 0x4169_7179_6EL;

    private Shapley() {}

    /// Exact values.
    ///
    /// @param values of every subset, the bits of the index saying who is in
    /// @return one per player; they add up to the value of all less the value of none
    static double[] exact(int players, double[] values) {
        double[] weights = weights(players);
        double[] parts = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            double sum = 0;
            for (int set = 0; set < 1 << players; set++) {
                if ((set & bit) == 0) {
                    sum += weights[Integer.bitCount(set)] * (values[set | bit] - values[set]);
                }
            }
            parts[player] = sum;
        }
        return parts;
    }

    /// The probability that exactly a given set of `size` others has entered before a player.
    static double[] weights(int players) {
        double[] weights = new double[players];
        double choose = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * choose);
            choose = choose * (players - 1 - size) / (size + 1);
        }
        return weights;
    }

    /// Exact up to [#MOST_EXACT] players, beyond that the mean over the same drawn orders every time, each
    /// with its reverse. Either way the parts add up to the value of all less the value of none.
    static double[] of(int players, Game game) {
        return players <= MOST_EXACT ? exact(players, all(players, game)) : drawn(players, game);
    }

    /// Values of sets that grow one player at a time.
    interface Game {

        /// The value of the players that are in.
        double value(boolean[] in);
    }

    private static double[] all(int players, Game game) {
        double[] values = new double[1 << players];
        boolean[] in = new boolean[players];
        for (int set = 0; set < values.length; set++) {
            for (int player = 0; player < players; player++) {
                in[player] = (set & 1 << player) != 0;
            }
            values[set] = game.value(in);
        }
        return values;
    }

    private static double[] drawn(int players, Game game) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] parts = new double[players];
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        for (int pair = 0; pair < DRAWN_PAIRS; pair++) {
            for (int i = players - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            enter(game, parts, players, i -> order[i]);
            enter(game, parts, players, i -> order[players - 1 - i]);
        }
        for (int i = 0; i < players; i++) {
            parts[i] /= 2 * DRAWN_PAIRS;
        }
        return parts;
    }

    private static void enter(Game game, double[] parts, int players, IntUnaryOperator order) {
        boolean[] in = new boolean[players];
        double before = game.value(in);
        for (int i = 0; i < players; i++) {
            int player = order.applyAsInt(i);
            in[player] = true;
            double after = game.value(in);
            parts[player] += after - before;
            before = after;
        }
    }
}
