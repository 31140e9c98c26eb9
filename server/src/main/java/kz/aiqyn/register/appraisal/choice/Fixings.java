package kz.aiqyn.register.appraisal.choice;

import java.util.Arrays;

/// Which candidates are in, which are out and which are still open, with what follows from that by the
/// rows: exactly, in whole numbers.
final class Fixings {

    private static final byte OPEN = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final Program program;
    private final byte[] state;
    /// By row: the least that it can still come to.
    private final long[] least;

    private boolean possible = true;

    private Fixings(Program program, byte[] state, long[] least) {
        this.program = program;
        this.state = state;
        this.least = least;
    }

    /// Nothing is decided but what the rows decide by themselves.
    static Fixings none(Program program) {
        long[] least = new long[program.rows()];
        for (int k = 0; k < least.length; k++) {
            least[k] = Arrays.stream(program.factor[k]).filter(f -> f < 0).sum();
        }
        Fixings fixings = new Fixings(program, new byte[program.size()], least);
        for (int k = 0; k < least.length && fixings.possible; k++) {
            fixings.follow(k);
        }
        return fixings;
    }

    Fixings copy() {
        return new Fixings(program, state.clone(), least.clone());
    }

    boolean isOpen(int candidate) {
        return state[candidate] == OPEN;
    }

    boolean isIn(int candidate) {
        return state[candidate] == IN;
    }

    /// Whether some set may still keep to the rows; where not, that is certain.
    boolean isPossible() {
        return possible;
    }

    /// Decides about an open candidate, and about all that this decides.
    void fix(int candidate, boolean in) {
        if (state[candidate] != OPEN) {
            possible &= isIn(candidate) == in;
            return;
        }
        state[candidate] = in ? IN : OUT;
        int[] rows = program.rowsOf[candidate];
        for (int i = 0; i < rows.length; i++) {
            long adds = program.adds[candidate][i];
            least[rows[i]] += in ? Math.max(0, adds) : Math.max(0, -adds);
        }
        for (int i = 0; i < rows.length && possible; i++) {
            follow(rows[i]);
        }
    }

    /// What a row leaves no choice about.
    private void follow(int row) {
        long room = program.limit[row] - least[row];
        if (room < 0) {
            possible = false;
            return;
        }
        int[] about = program.about[row];
        for (int i = 0; i < about.length && possible; i++) {
            long adds = program.factor[row][i];
            if (state[about[i]] == OPEN && Math.abs(adds) > room) {
                fix(about[i], adds < 0);
                room = program.limit[row] - least[row];
                possible &= room >= 0;
            }
        }
    }
}
