package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// How far an invented site is at some days: late when it is to be late, never less than before.
final class SampleProgress {

    /// In tenths of a percent.
    private static final int ALL = 1000;

    private static final int LATE = 50;

    private SampleProgress() {}

    /// How a site stands on a day.
    enum Standing {
        ON_TIME,
        /// Five points and more behind its schedule.
        BEHIND,
        /// Past its term, however much is done.
        OVERDUE,
        FINISHED
    }

    /// What is to be so on a day.
    ///
    /// @param planned share that the schedule asks for, in tenths of a percent
    record Mark(LocalDate day, int planned, Standing standing) {

        int least() {
            return switch (standing) {
                case ON_TIME -> Math.max(0, planned - LATE + 1);
                case BEHIND, OVERDUE -> 0;
                case FINISHED -> ALL;
            };
        }

        int most() {
            return switch (standing) {
                case ON_TIME -> Math.min(ALL - 5, planned + 40);
                case BEHIND -> planned - LATE;
                case OVERDUE -> ALL - 5;
                case FINISHED -> ALL;
            };
        }

        int wanted(SplittableRandom random) {
            return switch (standing) {
                case ON_TIME -> planned + random.nextInt(-30, 40);
                case BEHIND -> planned - LATE - random.nextInt(10, 140);
                case OVERDUE -> planned - random.nextInt(20, 220);
                case FINISHED -> ALL;
            };
        }
    }

    /// The shares that are done, in tenths of a percent.
    ///
    /// @throws IllegalStateException when there are none that fit
    static int[] of(List<Mark> marks, SplittableRandom random) {
        int[] most = new int[marks.size()];
        int above = ALL;
        for (int i = marks.size() - 1; i >= 0; i--) {
            above = Math.min(above, marks.get(i).most());
            most[i] = above;
        }
        int[] done = new int[marks.size()];
        int below = 0;
        for (int i = 0; i < done.length; i++) {
            Mark mark = marks.get(i);
            int least = Math.max(below, mark.least());
            if (least > most[i]) {
                throw new IllegalStateException(
                        "no share fits %s: at least %d, at most %d of %s".formatted(mark, least, most[i], marks));
            }
            done[i] = Math.clamp(mark.wanted(random), least, most[i]);
            below = done[i];
        }
        return done;
    }
}
