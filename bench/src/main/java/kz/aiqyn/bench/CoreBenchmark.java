package kz.aiqyn.bench;

import java.util.concurrent.TimeUnit;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
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

/// One edition of 67 indicators on one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CoreBenchmark {

    @Param({"20", "200", "2500", "20000", "200000"})
    private int units;

    private Rating rating = Oblast.of(1);
    private Edition edition = rating.rate(Oblast.PERIOD).getFirst();

    @Setup
    public void rate() {
        rating = Oblast.of(units);
        edition = rating.rate(Oblast.PERIOD).getFirst();
    }

    /// Treat, normalise, aggregate, rank.
    @Benchmark
    public Edition steps() {
        return rating.again(edition);
    }

    /// The same, with reading the values and screening before.
    @Benchmark
    public Edition edition() {
        return rating.rate(Oblast.PERIOD, edition.group());
    }
}
