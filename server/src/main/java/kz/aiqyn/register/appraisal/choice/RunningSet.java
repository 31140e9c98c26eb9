package kz.aiqyn.register.appraisal.choice;

import java.util.Arrays;

/// A set that is changed one candidate at a time, with what each row comes to.
final class RunningSet {

    private final Program program;
    private final boolean[] chosen;
    /// By row: what is left to its limit.
    private final long[] left;
    private int broken;

    RunningSet(Program program, boolean[] set) {
        this.program = program;
        chosen = new boolean[set.length];
        left = program.limit.clone();
        broken = (int) Arrays.stream(left).filter(room -> room < 0).count();
        for (int j = 0; j < set.length; j++) {
            if (set[j]) {
                flip(j);
            }
        }
    }

    boolean has(int candidate) {
        return chosen[candidate];
    }

    boolean keeps() {
        return broken == 0;
    }

    /// Takes a candidate in that is out, or out that is in.
    void flip(int candidate) {
        int[] rows = program.rowsOf[candidate];
        for (int i = 0; i < rows.length; i++) {
            long adds = program.adds[candidate][i];
            int k = rows[i];
            broken -= left[k] < 0 ? 1 : 0;
            left[k] -= chosen[candidate] ? -adds : adds;
            broken += left[k] < 0 ? 1 : 0;
        }
        chosen[candidate] = !chosen[candidate];
    }

    /// Whether no row is broken that more candidates could not mend.
    boolean hasRoom() {
        if (broken == 0) {
            return true;
        }
        for (int k = 0; k < left.length; k++) {
            if (left[k] < 0 && Arrays.stream(program.factor[k]).noneMatch(factor -> factor < 0)) {
                return false;
            }
        }
        return true;
    }

    boolean[] chosen() {
        return chosen.clone();
    }
}
