package kz.aiqyn.files.report.words;

import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Treatment;

/// A methodology's settings in words.
public final class Settings {

    private final Speech speech;

    public Settings(Speech speech) {
        this.speech = speech;
    }

    public String direction(Indicator indicator) {
        return switch (indicator.scoring().direction()) {
            case Direction.Up() -> speech.say("direction.up");
            case Direction.Down() -> speech.say("direction.down");
            case Direction.Corridor(double a, double b) ->
                speech.say("direction.corridor", speech.number(a), speech.limit(b, indicator.unit()));
        };
    }

    public String normalisation(Indicator indicator) {
        String unit = indicator.unit();
        return normalisation(indicator.scoring().normalisation(), unit);
    }

    public String normalisation(Normalisation normalisation, String unit) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) ->
                speech.say("normalise.goalposts", speech.number(low), speech.limit(high, unit));
            case Normalisation.MinMax() -> speech.say("normalise.minmax");
            case Normalisation.Target(double value) -> speech.say("normalise.target", speech.limit(value, unit));
            case Normalisation.Distance(double target) -> speech.say("normalise.distance", speech.limit(target, unit));
            case Normalisation.ZScore(double mean, double spread) ->
                speech.say("normalise.zscore", speech.number(mean), speech.number(spread));
            case Normalisation.Ranks() -> speech.say("normalise.rank");
            case Normalisation.Percentile() -> speech.say("normalise.percentile");
        };
    }

    public String missing(MissingPolicy policy) {
        return switch (policy) {
            case MissingPolicy.Worst() -> speech.say("missing.worst");
            case MissingPolicy.Exclude() -> speech.say("missing.exclude");
            case MissingPolicy.Previous(int periods) -> speech.say("missing.previous", periods);
            case MissingPolicy.PeerMedian() -> speech.say("missing.peer-median");
        };
    }

    public String formation(Indicator indicator) {
        return switch (indicator.formation()) {
            case UNIT -> speech.say("formation.unit");
            case PARENT_EXCLUDED -> speech.say("formation.excluded");
            case PARENT_INHERITED -> speech.say("formation.inherited");
        };
    }

    public String treatment(Treatment treatment) {
        return switch (treatment) {
            case NONE -> speech.say("treatment.none");
            case DEFAULT -> speech.say("treatment.default");
        };
    }

    public String constant(ConstantPolicy policy) {
        return switch (policy) {
            case MIDDLE -> speech.say("constant.middle");
            case EXCLUDE -> speech.say("constant.exclude");
        };
    }

    public String aggregation(Aggregation aggregation) {
        return speech.say("aggregate." + aggregation.code());
    }
}
