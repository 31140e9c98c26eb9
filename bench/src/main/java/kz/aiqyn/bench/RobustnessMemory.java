package kz.aiqyn.bench;

import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RobustnessOutcome;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;

/// One study of 10,000 draws over 2,500 units, to be run in a Java of little memory: it ends well or runs out.
///
///     java -Xmx128m -cp 'bench/target/bench/lib/*' kz.aiqyn.bench.RobustnessMemory
public final class RobustnessMemory {

    private RobustnessMemory() {}

    public static void main(String[] arguments) {
        Rating rating = Oblast.of(2_500);
        Edition edition = rating.rate(Oblast.PERIOD).getFirst();
        RobustnessOutcome outcome =
                RobustnessStudy.run(rating, edition, Oblast.plan(), new Sampling(10_000, 1, 2), done -> {});
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        switch (outcome) {
            case RobustnessResult result ->
                System.out.printf(
                        "%d draws, %d units, heap of %d MB: done, unit 0 at %s%n",
                        result.sampling().draws(), result.ranked(), heap, result.interval(0));
            case RobustnessOutcome.Refused refused -> System.out.println(refused);
        }
    }
}
