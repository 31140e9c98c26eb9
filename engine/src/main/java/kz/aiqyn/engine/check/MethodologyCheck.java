package kz.aiqyn.engine.check;

import java.util.List;
import kz.aiqyn.engine.methodology.Methodology;

/// The check of a methodology by itself, before any value is seen: everything that makes it impossible to compute,
/// misleading, or worth a second look, all at once.
public final class MethodologyCheck {

    private MethodologyCheck() {}

    /// Everything found, errors first; of one that is larger than [MethodologyLimits] allow that alone.
    ///
    /// Places name fields by their keys in the file; those of parts other than blocks and indicators begin
    /// with the kind of the part: `measure.unit`, `band.from`, `group.units`, `adjust.from`, `sector.code`,
    /// `source.lines`.
    public static List<Finding> check(Methodology methodology) {
        Findings findings = new Findings();
        if (!new LimitCheck(methodology, findings).check()) {
            return findings.list();
        }
        new CodeCheck(methodology, findings).check();
        new FrameCheck(methodology, findings).check();
        new TreeCheck(methodology, findings).check();
        new AggregationCheck(methodology, findings).check();
        new ScoringCheck(methodology, findings).check();
        new FormulaCheck(methodology, findings).check();
        new RobustnessCheck(methodology, findings).check();
        new PassportCheck(methodology, findings).check();
        return findings.list();
    }
}
