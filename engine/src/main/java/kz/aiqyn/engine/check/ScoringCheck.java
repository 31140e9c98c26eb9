package kz.aiqyn.engine.check;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.text.Phrase;

/// How values become scores: bounds, directions, and choices that do not go together (Handbook, step 5).
final class ScoringCheck {

    private final Methodology methodology;
    private final Findings findings;

    ScoringCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        List<String> relative = new ArrayList<>();
        for (Indicator indicator : methodology.allIndicators()) {
            indicator(indicator);
            Scoring scoring = indicator.scoring();
            if (scoring.normalisation().dependsOnPeers() && scoring.joint() == null) {
                relative.add(indicator.code());
            }
        }
        if (!relative.isEmpty()) {
            findings.note(
                    FindingLocation.of(relative.getFirst(), "normalise"),
                    Phrase.of("methodology.check.relative", relative.size(), relative));
        }
    }

    private void indicator(Indicator indicator) {
        Scoring scoring = indicator.scoring();
        FindingLocation normalise = FindingLocation.of(indicator.code(), "normalise");
        bounds(scoring.normalisation()).forEach(problem -> findings.error(normalise, problem));
        if (scoring.direction() instanceof Direction.Corridor corridor) {
            corridor(indicator.code(), corridor, scoring.normalisation());
        }
        boolean relative = scoring.normalisation().dependsOnPeers();
        if (indicator.formation() == Formation.PARENT_INHERITED && relative) {
            findings.warning(normalise, Phrase.of("methodology.check.inherit"));
        }
        if (scoring.treatment() == Treatment.DEFAULT && !relative) {
            findings.note(FindingLocation.of(indicator.code(), "treat"), Phrase.of("methodology.check.clipped"));
        }
        missing(indicator.code(), scoring);
        if (scoring.joint() != null) {
            joint(indicator.code(), scoring.joint(), relative);
        }
    }

    /// What is wrong with the numbers of a normalisation.
    static List<Phrase> bounds(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) ->
                low < high && finite(low, high)
                        ? List.of()
                        : List.of(Phrase.of("methodology.check.goalposts", low, high));
            case Normalisation.Target(double value) ->
                value > 0 && finite(value) ? List.of() : List.of(Phrase.of("methodology.check.target", value));
            case Normalisation.Distance(double target) ->
                finite(target) ? List.of() : List.of(Phrase.of("methodology.check.distance", target));
            case Normalisation.ZScore(double mean, double spread) ->
                spread > 0 && finite(mean, spread)
                        ? List.of()
                        : List.of(Phrase.of("methodology.check.zscore", mean, spread));
            case Normalisation.MinMax any -> List.of();
            case Normalisation.Ranks any -> List.of();
            case Normalisation.Percentile any -> List.of();
        };
    }

    private static boolean finite(double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private void corridor(String code, Direction.Corridor corridor, Normalisation normalisation) {
        if (!(corridor.a() < corridor.b()) || !finite(corridor.a(), corridor.b())) {
            findings.error(
                    FindingLocation.of(code, "direction"),
                    Phrase.of("methodology.check.corridor", corridor.a(), corridor.b()));
        }
        FindingLocation normalise = FindingLocation.of(code, "normalise");
        switch (normalisation) {
            case Normalisation.Goalposts(double low, double high) -> {
                if (high != 0 || !(low < 0)) {
                    findings.error(normalise, Phrase.of("methodology.check.corridor.goalposts", low, high));
                }
            }
            case Normalisation.Target any -> findings.error(normalise, Phrase.of("methodology.check.corridor.target"));
            case Normalisation.Distance any ->
                findings.error(normalise, Phrase.of("methodology.check.corridor.target"));
            case Normalisation.MinMax any -> {}
            case Normalisation.ZScore any -> {}
            case Normalisation.Ranks any -> {}
            case Normalisation.Percentile any -> {}
        }
    }

    private void missing(String code, Scoring scoring) {
        FindingLocation place = FindingLocation.of(code, "missing");
        if (scoring.missing() instanceof MissingPolicy.Previous(int periods) && periods < 1) {
            findings.error(place, Phrase.of("methodology.check.previous", periods));
        }
        boolean offScale = scoring.normalisation() instanceof Normalisation.ZScore
                || scoring.normalisation() instanceof Normalisation.Ranks;
        if (scoring.missing() instanceof MissingPolicy.Worst && offScale) {
            findings.warning(
                    place,
                    Phrase.of("methodology.check.worst", methodology.scale().from()));
        }
    }

    private void joint(String code, Joint joint, boolean relative) {
        FindingLocation place = FindingLocation.of(code, "joint");
        if (joint.first().kind() != joint.last().kind() || joint.last().compareTo(joint.first()) < 0) {
            findings.error(place, Phrase.of("methodology.check.joint", joint.first(), joint.last()));
        }
        if (!relative) {
            findings.note(place, Phrase.of("methodology.check.joint.idle"));
        }
    }
}
