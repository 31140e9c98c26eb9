package kz.aiqyn.bench;

import java.util.concurrent.TimeUnit;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 10,000 draws over 67 indicators: weights, three normalisations, half of the draws geometric; two threads.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(3)
public class RobustnessBenchmark {

    @Param({"20", "200", "2500"})
    private int units;

    @Param({"2"})
    private int threads;

    private Rating rating = Oblast.of(1);
    private Edition edition = rating.rate(Oblast.PERIOD).getFirst();

    @Setup
    public void rate() {
        rating = Oblast.of(units);
        edition = rating.rate(Oblast.PERIOD).getFirst();
    }

    @Benchmark
    public RobustnessOutcome study() {
        return RobustnessStudy.run(rating, edition, Oblast.plan(), new Sampling(10_000, 1, threads), done -> {});
    }
}
