package kz.aiqyn.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.methodology.Normalisation;
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

/// Every unit's change between two editions of 67 indicators, split into factors on two threads, by the
/// same methodology and by another version of it.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChangeBenchmark {

    private static final int THREADS = 2;

    @Param("2500")
    private int units;

    @Param({"goalposts", "minmax", "percentile"})
    private String normalisation = "";

    private Edition before = edition(1, 0);
    private Edition after = before;
    private Edition afterAnew = before;

    @Setup
    public void rate() {
        before = edition(units, 0);
        after = edition(units, 1);
        Rating other = Oblast.changing(units, new Normalisation.Goalposts(10, 90));
        afterAnew = other.rate(Oblast.PERIOD.plus(1)).getFirst();
    }

    private Edition edition(int size, int later) {
        Normalisation chosen = switch (normalisation) {
            case "minmax" -> new Normalisation.MinMax();
            case "percentile" -> new Normalisation.Percentile();
            default -> new Normalisation.Goalposts(0, 100);
        };
        return Oblast.changing(size, chosen).rate(Oblast.PERIOD.plus(later)).getFirst();
    }

    @Benchmark
    public List<Change> sameMethod() {
        return Change.all(before, after, THREADS);
    }

    @Benchmark
    public List<Change> otherMethod() {
        return Change.all(before, afterAnew, THREADS);
    }
}
