package kz.aiqyn.register.appraisal.choice;

import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/// The linear relaxation of a program with some candidates fixed, solved by ojAlgo in floating point. Of
/// its answer only the prices of the rows are used for proofs, and of any prices the bound that follows
/// holds: it is added up anew, and what rounding may hide is added to it (Neumaier and Shcherbina, Safe
/// bounds in linear and mixed-integer linear programming, 2004).
final class Relaxation {

    private final Program program;
    private final Fixings fixings;
    /// By candidate: how much of it is taken, 0 to 1.
    private final double[] taken;

    private boolean refuted;
    private PricedRows priced;

    private Relaxation(Program program, Fixings fixings) {
        this.program = program;
        this.fixings = fixings;
        taken = new double[program.size()];
        priced = PricedRows.of(program, fixings, new double[program.rows()], program.value);
    }

    static Relaxation of(Program program, Fixings fixings) {
        Relaxation relaxation = new Relaxation(program, fixings);
        relaxation.solve();
        return relaxation;
    }

    /// No set with these fixings is worth more.
    long bound() {
        return priced.bound();
    }

    /// Whether there is certainly no set with these fixings.
    boolean isRefuted() {
        return refuted;
    }

    double taken(int candidate) {
        return taken[candidate];
    }

    /// Fixes what every set that is worth at least so much has in or out.
    void fixForced(long least) {
        for (int j = 0; j < program.size() && fixings.isPossible(); j++) {
            if (fixings.isOpen(j) && priced.isForced(j, least)) {
                fixings.fix(j, priced.gain(j) > 0);
            }
        }
    }

    private void solve() {
        int[] open = IntStream.range(0, program.size()).filter(fixings::isOpen).toArray();
        for (int j = 0; j < taken.length; j++) {
            taken[j] = fixings.isIn(j) || fixings.isOpen(j) ? 1 : 0;
        }
        LinearRows rows = LinearRows.of(program, fixings, open);
        if (rows.isEmpty()) {
            return;
        }
        LinearSolver solver = rows.solver();
        Optimisation.Result result = solver.solve();
        if (result.getState().isOptimal()) {
            for (int i = 0; i < open.length; i++) {
                taken[open[i]] = Math.clamp(result.doubleValue(i), 0, 1);
            }
            priced = PricedRows.of(program, fixings, rows.prices(solver), program.value);
        } else {
            refute(rows);
        }
    }

    /// Looks for prices by which the rows together are impossible: nothing is worth anything, and whatever
    /// keeps to the rows should come to 0 at least.
    private void refute(LinearRows rows) {
        LinearSolver solver = rows.elastic();
        if (solver.solve().getState().isOptimal()) {
            double[] prices = rows.prices(solver);
            refuted = PricedRows.of(program, fixings, prices, new long[program.size()])
                            .bound()
                    < 0;
        }
    }
}
