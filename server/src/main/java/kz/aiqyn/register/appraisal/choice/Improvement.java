package kz.aiqyn.register.appraisal.choice;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes sets out of what a relaxation takes in parts, and better sets out of these, by adding and
/// exchanging: quickly, and without a proof.
final class Improvement {

    private final Program program;

    Improvement(Program program) {
        this.program = program;
    }

    /// A set that keeps to all rows, beginning with what is taken whole; empty where this way leads to
    /// none.
    Optional<boolean[]> rounded(Fixings fixings, Relaxation relaxation) {
        Integer[] order = IntStream.range(0, program.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> -relaxation.taken(j))
                        .thenComparingLong(j -> -program.value[j])
                        .thenComparing(j -> j))
                .toArray(Integer[]::new);
        Fixings way = fixings.copy();
        for (int j : order) {
            if (way.isOpen(j)) {
                Fixings with = way.copy();
                with.fix(j, true);
                if (!with.isPossible()) {
                    with = way;
                    with.fix(j, false);
                }
                way = with;
            }
        }
        boolean[] chosen = new boolean[program.size()];
        for (int j = 0; j < chosen.length; j++) {
            chosen[j] = way.isIn(j);
        }
        return way.isPossible() && program.keeps(chosen) ? Optional.of(chosen) : Optional.empty();
    }

    /// The set after every exchange of at most one for one, or one for two, that makes it worth more.
    boolean[] improved(boolean[] set) {
        RunningSet now = new RunningSet(program, set);
        boolean better = true;
        while (better) {
            better = added(now) || exchanged(now);
        }
        return now.chosen();
    }

    private boolean added(RunningSet now) {
        for (int in = 0; in < program.size(); in++) {
            if (!now.has(in) && program.value[in] > 0) {
                now.flip(in);
                if (now.keeps()) {
                    return true;
                }
                now.flip(in);
            }
        }
        return false;
    }

    private boolean exchanged(RunningSet now) {
        for (int out = 0; out < program.size(); out++) {
            if (now.has(out)) {
                now.flip(out);
                if (filled(now, program.value[out])) {
                    return true;
                }
                now.flip(out);
            }
        }
        return false;
    }

    /// Whether one candidate or two together that are worth more found room.
    private boolean filled(RunningSet now, long least) {
        for (int in = 0; in < program.size(); in++) {
            if (now.has(in)) {
                continue;
            }
            now.flip(in);
            if (program.value[in] > least && now.keeps()) {
                return true;
            }
            if (now.hasRoom()) {
                for (int more = in + 1; more < program.size(); more++) {
                    if (!now.has(more) && program.value[in] + program.value[more] > least) {
                        now.flip(more);
                        if (now.keeps()) {
                            return true;
                        }
                        now.flip(more);
                    }
                }
            }
            now.flip(in);
        }
        return false;
    }
}
