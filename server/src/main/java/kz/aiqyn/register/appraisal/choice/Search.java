package kz.aiqyn.register.appraisal.choice;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Branch and bound, on one thread and in one order, so that the same problem has the same answer: of the
/// open parts the one with the highest bound is divided by the candidate that its relaxation leaves most
/// undecided. While no set is known, the deepest part is looked at first.
final class Search {

    private static final double WHOLE = 1e-6;
    /// While no set is known.
    private static final long NONE = -1;

    /// Some candidates fixed, and no set with these worth more than the bound.
    private record Part(Fixings fixings, long bound, int depth, int number) {}

    private static final Comparator<Part> HIGHEST = Comparator.comparingLong((Part part) -> -part.bound())
            .thenComparingInt(part -> -part.depth())
            .thenComparingInt(Part::number);
    private static final Comparator<Part> DEEPEST =
            Comparator.comparingInt((Part part) -> -part.depth()).thenComparing(HIGHEST);

    private final Program program;
    private final SearchLimits limits;
    private final Improvement improvement;
    private final long end;
    private PriorityQueue<Part> parts = new PriorityQueue<>(DEEPEST);
    private boolean @Nullable [] best;
    private long worth = NONE;
    private int numbers;

    Search(Program program, SearchLimits limits) {
        this.program = program;
        this.limits = limits;
        improvement = new Improvement(program);
        end = System.nanoTime() + limits.time().toNanos();
    }

    /// What the search came to.
    ///
    /// @param set the best that is known; empty for none
    /// @param bound no set is worth more
    /// @param ended whether nothing is left to look at
    record End(Optional<boolean[]> set, long bound, boolean ended) {}

    End run() {
        put(Fixings.none(program), Long.MAX_VALUE, 0);
        int steps = 0;
        while (!parts.isEmpty() && !isEnough()) {
            if (steps >= limits.steps() || (steps > 0 && System.nanoTime() - end > 0)) {
                return new End(Optional.ofNullable(best), bound(), false);
            }
            steps++;
            divide(parts.remove());
        }
        return new End(Optional.ofNullable(best), bound(), parts.isEmpty());
    }

    /// The highest bound of what is still open, and the known set's worth where that is more.
    private long bound() {
        if (best == null) {
            return parts.stream().mapToLong(Part::bound).max().orElse(NONE);
        }
        Part highest = parts.peek();
        return highest == null ? worth : Math.max(worth, highest.bound());
    }

    private boolean isEnough() {
        return best != null && bound() - worth <= limits.enough() * bound();
    }

    private void put(Fixings fixings, long bound, int depth) {
        if (fixings.isPossible() && bound > worth) {
            parts.add(new Part(fixings, bound, depth, numbers++));
        }
    }

    private void divide(Part part) {
        if (part.bound() <= worth) {
            return;
        }
        Fixings fixings = part.fixings();
        Relaxation relaxation = Relaxation.of(program, fixings);
        long bound = Math.min(part.bound(), relaxation.bound());
        if (relaxation.isRefuted() || bound <= worth) {
            return;
        }
        improvement.rounded(fixings, relaxation).ifPresent(this::found);
        if (bound <= worth) {
            return;
        }
        relaxation.fixForced(worth + 1);
        int candidate = undecided(fixings, relaxation);
        if (!fixings.isPossible()) {
            return;
        }
        if (candidate < 0) {
            // Nothing is open: what is left is one set, which was looked at when it was rounded or is looked at now.
            improvement.rounded(fixings, relaxation).ifPresent(this::found);
            return;
        }
        Fixings with = fixings.copy();
        with.fix(candidate, true);
        put(with, bound, part.depth() + 1);
        fixings.fix(candidate, false);
        put(fixings, bound, part.depth() + 1);
    }

    /// The open candidate that is farthest from being taken or left whole, of several the one worth most;
    /// where all are whole, the first that is open.
    private int undecided(Fixings fixings, Relaxation relaxation) {
        int found = -1;
        double most = -1;
        for (int j = 0; j < program.size(); j++) {
            if (fixings.isOpen(j)) {
                double parted = Math.min(relaxation.taken(j), 1 - relaxation.taken(j));
                double weight = parted < WHOLE ? 0 : parted;
                if (weight > most) {
                    most = weight;
                    found = j;
                }
            }
        }
        return found;
    }

    private void found(boolean[] set) {
        if (program.worth(set) <= worth) {
            return;
        }
        boolean[] better = improvement.improved(set);
        boolean first = best == null;
        best = better;
        worth = program.worth(better);
        if (first) {
            PriorityQueue<Part> highest = new PriorityQueue<>(HIGHEST);
            highest.addAll(parts);
            parts = highest;
        }
    }
}
