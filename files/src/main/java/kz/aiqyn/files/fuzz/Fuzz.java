package kz.aiqyn.files.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ObjLongConsumer;

/// Feeds parsers with damaged inputs. The same seed gives the same inputs in the same order; only how many
/// of them are
/// tried depends on the time.
public final class Fuzz {

    /// Findings of one parser after which it is left in peace.
    private static final int ENOUGH = 10;

    /// Inputs between two looks at the clock.
    private static final int ROUND = 25;

    private Fuzz() {}

    /// What a run came to.
    ///
    /// @param inputs how many were fed
    public record Report(long inputs, List<FuzzFinding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// Feeds every target for its share of the time.
    ///
    /// @param progress is told the target and how many inputs it was fed, from time to time
    public static Report run(
            List<? extends FuzzTarget> targets, Duration time, long seed, ObjLongConsumer<String> progress) {
        List<FuzzFinding> findings = new ArrayList<>();
        long inputs = 0;
        for (FuzzTarget target : targets) {
            long share = time.toNanos() / targets.size();
            inputs += feed(target, share, seed, findings, progress);
        }
        return new Report(inputs, findings);
    }

    private static long feed(
            FuzzTarget target, long share, long seed, List<FuzzFinding> findings, ObjLongConsumer<String> progress) {
        long start = System.nanoTime();
        int before = findings.size();
        List<byte[]> corpus = target.corpus();
        corpus.forEach(input -> feed(target, input, findings));
        Mutation mutation =
                new Mutation(new SplittableRandom(seed ^ target.name().hashCode()));
        long inputs = corpus.size();
        while (System.nanoTime() - start < share && findings.size() - before < ENOUGH) {
            for (int i = 0; i < ROUND; i++) {
                feed(target, mutation.of(corpus), findings);
            }
            inputs += ROUND;
            progress.accept(target.name(), inputs);
        }
        return inputs;
    }

    private static void feed(FuzzTarget target, byte[] input, List<FuzzFinding> findings) {
        try {
            target.feed(input);
        } catch (RuntimeException | StackOverflowError e) {
            // The very thing that is looked for: whatever a parser throws is a finding.
            findings.add(new FuzzFinding(target.name(), input, e));
        }
    }
}
