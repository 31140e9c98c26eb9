package kz.aiqyn.engine.methodology;

import kz.aiqyn.engine.text.Names;

/// One indicator: a formula over measures and the way its value becomes a score.
///
/// @param code unique in the methodology, `economy.industry.growth`
/// @param weight importance among its siblings, 0 or more
/// @param unit unit of measurement of the value
/// @param formula in the language of `kz.aiqyn.engine.formula`
public record Indicator(
        String code,
        Names names,
        double weight,
        String unit,
        String formula,
        Formation formation,
        Scoring scoring,
        Passport passport)
        implements Node {

    @Override
    public Indicator withWeight(double newWeight) {
        return new Indicator(code, names, newWeight, unit, formula, formation, scoring, passport);
    }

    public Indicator withScoring(Scoring newScoring) {
        return new Indicator(code, names, weight, unit, formula, formation, newScoring, passport);
    }
}
