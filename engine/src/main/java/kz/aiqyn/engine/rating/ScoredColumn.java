package kz.aiqyn.engine.rating;

import java.util.Arrays;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;

/// One indicator's column with outliers treated and scores found: steps 3 and 5 for the values that are present.
///
/// @param treatment how outliers were treated
/// @param scaling how treated values become scores
/// @param treated one per unit, NaN where missing
/// @param scores one per unit, NaN where missing
public record ScoredColumn(OutlierTreatment treatment, Scaling scaling, double[] treated, double[] scores) {

    /// What the finding of a treatment and a scaling rests on.
    ///
    /// @param sample the present values
    /// @param groupSize units of the group, missing ones included
    record Basis(Sample sample, int groupSize) {}

    /// Treats and scales a column.
    ///
    /// @param raw one per unit, NaN where missing
    /// @param inMpi true under a Mazziotta-Pareto block, which has a standardisation of its own
    static ScoredColumn of(
            Indicator indicator, double[] raw, Basis basis, Scale scale, TreatmentLimits limits, boolean inMpi) {
        Sample sample = basis.sample();
        OutlierTreatment.Fit fit = wantsTreatment(indicator, inMpi)
                ? OutlierTreatment.fit(sample.values(), sample.n(), basis.groupSize(), limits)
                : new OutlierTreatment.Fit(OutlierTreatment.NONE, sample.values());
        if (fit.treatment().isLog() && hasRawLimits(indicator, inMpi)) {
            fit = OutlierTreatment.Fit.untouched(OutlierTreatment.Outcome.LEFT_ORIGINAL, sample.values());
        }
        OutlierTreatment treatment = fit.treatment();
        double[] fitted = fit.treated().length == sample.n() ? fit.treated() : Arrays.copyOf(fit.treated(), sample.n());
        Scaling scaling = inMpi
                ? Scaling.mpi(indicator.scoring().direction(), fitted)
                : Scaling.find(
                        indicator.scoring().normalisation(), indicator.scoring().direction(), scale, fitted);
        double[] treated = isOwnSample(raw, sample) ? fitted : treated(treatment, raw);
        double[] scores = new double[raw.length];
        scaling.scores(treated, scores);
        return new ScoredColumn(treatment, scaling, treated, scores);
    }

    /// True when a column without gaps is its own sample, which need not be treated twice.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOwnSample(double[] raw, Sample sample) {
        return sample.values() == raw;
    }

    /// Fixed limits in raw units clip outliers by themselves, and a logarithm would leave them without meaning.
    private static boolean wantsTreatment(Indicator indicator, boolean inMpi) {
        Normalisation normalisation = indicator.scoring().normalisation();
        return indicator.scoring().treatment() == Treatment.DEFAULT && (inMpi || normalisation.dependsOnPeers());
    }

    /// True when a corridor or a target far off is in raw units, so that it means nothing among logarithms.
    private static boolean hasRawLimits(Indicator indicator, boolean inMpi) {
        return indicator.scoring().direction() instanceof Direction.Corridor
                || (!inMpi && indicator.scoring().normalisation() instanceof Normalisation.Distance);
    }

    private static double[] treated(OutlierTreatment treatment, double[] raw) {
        if (!treatment.changes()) {
            return raw;
        }
        double[] treated = new double[raw.length];
        for (int unit = 0; unit < raw.length; unit++) {
            treated[unit] = Double.isNaN(raw[unit]) ? Double.NaN : treatment.apply(raw[unit]);
        }
        return treated;
    }
}
