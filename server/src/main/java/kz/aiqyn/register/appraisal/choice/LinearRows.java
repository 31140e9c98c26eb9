package kz.aiqyn.register.appraisal.choice;

import java.util.Arrays;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/// The rows of a program that its open candidates can still break, each divided by its greatest factor, so
/// that tenge and pieces are of one size: what a linear solver is given.
final class LinearRows {

    private final Program program;
    private final int[] open;
    /// By candidate: its place among the open ones, -1 for none.
    private final int[] place;
    private final int[] kept;
    private final double[] scale;
    private final double[] room;
    private final double worth;

    private LinearRows(Program program, int[] open, int[] place, int[] kept, double[] scale, double[] room) {
        this.program = program;
        this.open = open;
        this.place = place;
        this.kept = kept;
        this.scale = scale;
        this.room = room;
        worth = Math.max(
                1, Arrays.stream(open).mapToLong(j -> program.value[j]).max().orElse(1));
    }

    static LinearRows of(Program program, Fixings fixings, int[] open) {
        int[] place = new int[program.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < open.length; i++) {
            place[open[i]] = i;
        }
        int[] kept = new int[program.rows()];
        double[] scale = new double[program.rows()];
        double[] room = new double[program.rows()];
        int count = 0;
        for (int k = 0; k < program.rows(); k++) {
            long left = program.limit[k];
            long most = 0;
            long greatest = 0;
            for (int i = 0; i < program.about[k].length; i++) {
                int j = program.about[k][i];
                long factor = program.factor[k][i];
                left -= fixings.isIn(j) ? factor : 0;
                if (place[j] >= 0) {
                    most += Math.max(0, factor);
                    greatest = Math.max(greatest, Math.abs(factor));
                }
            }
            if (most > left && greatest > 0) {
                kept[count] = k;
                scale[count] = greatest;
                room[count] = left / (double) greatest;
                count++;
            }
        }
        return new LinearRows(program, open, place, Arrays.copyOf(kept, count), scale, room);
    }

    boolean isEmpty() {
        return kept.length == 0;
    }

    /// A solver that looks for what is worth most.
    LinearSolver solver() {
        double[] objective = new double[open.length];
        for (int i = 0; i < open.length; i++) {
            objective[i] = -program.value[open[i]] / worth;
        }
        LinearSolver.Builder builder = LinearSolver.newBuilder(objective);
        for (int r = 0; r < kept.length; r++) {
            fill(builder.inequality(room[r]), r);
        }
        return builder.lower(0.0).upper(1.0).build();
    }

    /// A solver that looks for how little the rows are broken where they cannot be kept to.
    LinearSolver elastic() {
        double[] objective = new double[open.length + kept.length];
        double[] upper = new double[open.length + kept.length];
        Arrays.fill(objective, open.length, objective.length, 1);
        Arrays.fill(upper, 1);
        for (int r = 0; r < kept.length; r++) {
            upper[open.length + r] = 1 + Math.abs(room[r]) + program.about[kept[r]].length;
        }
        LinearSolver.Builder builder = LinearSolver.newBuilder(objective);
        for (int r = 0; r < kept.length; r++) {
            Mutate1D row = builder.inequality(room[r]);
            fill(row, r);
            row.set(open.length + r, -1);
        }
        return builder.lower(0.0).upper(upper).build();
    }

    private void fill(Mutate1D row, int r) {
        int k = kept[r];
        for (int i = 0; i < program.about[k].length; i++) {
            int at = place[program.about[k][i]];
            if (at >= 0) {
                row.set(at, program.factor[k][i] / scale[r]);
            }
        }
    }

    /// What the solver found the rows to be worth, by row of the program, per unit of its own.
    double[] prices(LinearSolver solver) {
        double[] prices = new double[program.rows()];
        for (int r = 0; r < kept.length; r++) {
            double price = Math.abs(solver.getDualMultiplier(r)) * worth / scale[r];
            prices[kept[r]] = Double.isFinite(price) ? price : 0;
        }
        return prices;
    }
}
