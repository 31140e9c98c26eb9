package kz.aiqyn.engine.check;

import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.text.Phrase;

/// Every declared alternative can be computed (Handbook, step 7).
final class RobustnessCheck {

    private final Methodology methodology;
    private final Robustness robustness;
    private final Findings findings;

    RobustnessCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.robustness = methodology.robustness();
        this.findings = findings;
    }

    void check() {
        noise(robustness.weights());
        robustness.normalisations().forEach(this::normalisation);
        robustness.aggregations().forEach(this::aggregation);
        for (MissingPolicy policy : robustness.missing()) {
            if (policy instanceof MissingPolicy.Previous(int periods) && periods < 1) {
                findings.error(
                        FindingLocation.of("robustness.missing"), Phrase.of("methodology.check.previous", periods));
            }
        }
    }

    private void noise(WeightNoise noise) {
        FindingLocation place = FindingLocation.of("robustness.weights");
        switch (noise) {
            case WeightNoise.None none -> {}
            case WeightNoise.Uniform(double f) -> {
                if (!(f > 0 && f <= 1)) {
                    findings.error(place, Phrase.of("methodology.check.robustness.uniform", f));
                }
            }
            case WeightNoise.Dirichlet(double c) -> {
                if (!(c > 0) || Double.isInfinite(c)) {
                    findings.error(place, Phrase.of("methodology.check.robustness.dirichlet", c));
                }
            }
        }
    }

    private void normalisation(Normalisation normalisation) {
        FindingLocation place = FindingLocation.of("robustness.normalise");
        ScoringCheck.bounds(normalisation).forEach(problem -> findings.error(place, problem));
        boolean aims = normalisation instanceof Normalisation.Target || normalisation instanceof Normalisation.Distance;
        for (Indicator indicator : methodology.allIndicators()) {
            if (aims && indicator.scoring().direction() instanceof Direction.Corridor) {
                findings.error(place, Phrase.of("methodology.check.robustness.corridor", indicator.code()));
            }
        }
        if (aims || normalisation instanceof Normalisation.Goalposts) {
            findings.warning(place, Phrase.of("methodology.check.robustness.bounds"));
        }
        if (normalisation.leavesScale() && multiplies()) {
            findings.error(place, Phrase.of("methodology.check.robustness.zscore"));
        }
    }

    /// True when the index, a block or an alternative is geometric or harmonic.
    private boolean multiplies() {
        return methodology.index().aggregation().needsPositive()
                || methodology.allBlocks().stream().map(Block::aggregation).anyMatch(Aggregation::needsPositive)
                || robustness.aggregations().stream().anyMatch(Aggregation::needsPositive);
    }

    private void aggregation(Aggregation aggregation) {
        FindingLocation place = FindingLocation.of("robustness.aggregate");
        if (aggregation == Aggregation.MPI && !methodology.blocks().isEmpty()) {
            findings.error(place, Phrase.of("methodology.check.robustness.mpi"));
        }
        if (aggregation.needsPositive()) {
            double from = methodology.scale().from();
            if (!(from > 0)) {
                findings.error(place, Phrase.of("methodology.check.positive", aggregation.code(), from));
            }
            AggregationCheck.leaving(methodology.allIndicators())
                    .forEach(code ->
                            findings.error(place, Phrase.of("methodology.check.leaves", aggregation.code(), code)));
            methodology.allBlocks().stream()
                    .filter(block ->
                            block.aggregation() == Aggregation.MPI || block.aggregation() == Aggregation.COPELAND)
                    .forEach(block -> findings.error(
                            place, Phrase.of("methodology.check.leaves", aggregation.code(), block.code())));
        }
    }
}
