package kz.aiqyn.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.IntSupplier;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;

/// Processor time of one thread, best of many runs: what the work costs, whatever else the machine is doing.
///
///     java -cp 'bench/target/bench/lib/*' kz.aiqyn.bench.ProcessorTime
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    public static void main(String[] arguments) {
        for (int units : List.of(20, 200, 2_500, 20_000, 200_000)) {
            Rating rating = Oblast.of(units);
            Edition edition = rating.rate(Oblast.PERIOD).getFirst();
            int runs = Math.clamp(2_000_000 / units, 20, 3_000);
            double steps = best(runs, () -> places(rating.again(edition)));
            double whole = best(runs, () -> places(rating.rate(Oblast.PERIOD, edition.group())));
            System.out.printf("%,9d units: treat..rank %9.3f ms, whole edition %9.3f ms%n", units, steps, whole);
        }
        for (int units : List.of(20, 200, 2_500)) {
            Rating rating = Oblast.of(units);
            Edition edition = rating.rate(Oblast.PERIOD).getFirst();
            double study = best(5, () -> study(rating, edition));
            System.out.printf("%,9d units: 10,000 draws on one thread %9.0f ms%n", units, study);
        }
    }

    private static int places(Edition edition) {
        return edition.places(0).length;
    }

    private static int study(Rating rating, Edition edition) {
        RobustnessOutcome outcome =
                RobustnessStudy.run(rating, edition, Oblast.plan(), new Sampling(10_000, 1, 1), done -> {});
        return outcome.hashCode();
    }

    private static double best(int runs, IntSupplier work) {
        long best = Long.MAX_VALUE;
        int kept = 0;
        for (int run = 0; run < runs; run++) {
            long from = THREADS.getCurrentThreadCpuTime();
            kept += work.getAsInt();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - from);
        }
        if (kept == Integer.MIN_VALUE) {
            System.out.println(kept);
        }
        return best / 1e6;
    }
}
