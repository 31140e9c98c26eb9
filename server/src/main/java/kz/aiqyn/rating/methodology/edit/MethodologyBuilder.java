package kz.aiqyn.rating.methodology.edit;

import java.util.List;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.TreatmentLimits;

/// A methodology with other parts than it had: set those that change, then ask for the whole.
final class MethodologyBuilder {

    private final Methodology old;
    Identity identity;
    Index index;
    Scale scale;
    List<Band> bands;
    Peers peers;
    Coverage coverage;
    TreatmentLimits treatment;
    List<Measure> measures;
    List<AdjustmentRule> adjustments;
    List<Sector> sectors;
    List<SourceLayout> sources;
    Robustness robustness;

    MethodologyBuilder(Methodology old) {
        this.old = old;
        identity = old.identity();
        index = old.index();
        scale = old.scale();
        bands = old.bands();
        peers = old.peers();
        coverage = old.coverage();
        treatment = old.treatment();
        measures = old.measures();
        adjustments = old.adjustments();
        sectors = old.sectors();
        sources = old.sources();
        robustness = old.robustness();
    }

    Methodology whole() {
        return new Methodology(
                identity,
                index,
                scale,
                bands,
                peers,
                coverage,
                treatment,
                measures,
                old.blocks(),
                old.indicators(),
                adjustments,
                sectors,
                sources,
                robustness);
    }
}
