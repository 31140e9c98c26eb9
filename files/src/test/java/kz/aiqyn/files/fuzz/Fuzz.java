package kz.aiqyn.files.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Feeds parsers with damaged inputs. The same seed gives the same inputs in the same order; only how many of
/// them are tried depends on the time.
public final class Fuzz {

    /// Findings of one parser after which it is left in peace.
    private static final int ENOUGH = 10;

    /// Inputs between two looks at the clock.
    private static final int ROUND = 25;

    private final long seed;
    private final InstantSource clock;
    private final List<FuzzFinding> findings = new ArrayList<>();

    private Fuzz(long seed, InstantSource clock) {
        this.seed = seed;
        this.clock = clock;
    }

    /// What a run came to.
    ///
    /// @param inputs how many were fed
    public record Report(long inputs, List<FuzzFinding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /// Feeds every target for its share of the time.
    public static Report run(List<? extends FuzzTarget> targets, Duration time, long seed, InstantSource clock) {
        Fuzz fuzz = new Fuzz(seed, clock);
        long inputs = 0;
        for (FuzzTarget target : targets) {
            inputs += fuzz.feed(target, time.dividedBy(targets.size()));
        }
        return new Report(inputs, fuzz.findings);
    }

    private long feed(FuzzTarget target, Duration share) {
        Instant end = clock.instant().plus(share);
        int before = findings.size();
        List<byte[]> corpus = target.corpus();
        corpus.forEach(input -> feed(target, input));
        Mutation mutation =
                new Mutation(new SplittableRandom(seed ^ target.name().hashCode()));
        long inputs = corpus.size();
        while (clock.instant().isBefore(end) && findings.size() - before < ENOUGH) {
            for (int i = 0; i < ROUND; i++) {
                feed(target, mutation.of(corpus));
            }
            inputs += ROUND;
        }
        return inputs;
    }

    private void feed(FuzzTarget target, byte[] input) {
        try {
            target.feed(input);
        } catch (RuntimeException | StackOverflowError e) {
            // The very thing that is looked for: whatever a parser throws is a finding.
            findings.add(new FuzzFinding(target.name(), input, e));
        }
    }
}
