package kz.aiqyn.engine.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.text.Phrase;

/// What frames the tree: validity, scale, bands, peer groups, thresholds, adjustments, sources.
final class FrameCheck {

    private static final int MOST_DECIMALS = 15;

    private final Methodology methodology;
    private final Findings findings;

    FrameCheck(Methodology methodology, Findings findings) {
        this.methodology = methodology;
        this.findings = findings;
    }

    void check() {
        validity(methodology.identity());
        scale(methodology.scale());
        bands(methodology.bands());
        peers(methodology.peers());
        share("coverage.unit", methodology.coverage().unit());
        share("coverage.indicator", methodology.coverage().indicator());
        treatment(methodology.treatment());
        methodology.adjustments().forEach(this::adjustment);
        methodology.sources().forEach(this::source);
    }

    private void validity(Identity identity) {
        if (identity.from() != null && identity.to() != null && identity.to().isBefore(identity.from())) {
            findings.error(
                    FindingLocation.of("in-force"),
                    Phrase.of("methodology.check.validity", identity.from(), identity.to()));
        }
    }

    private void scale(Scale scale) {
        if (!(scale.from() < scale.to()) || Double.isInfinite(scale.from()) || Double.isInfinite(scale.to())) {
            findings.error(FindingLocation.of("scale"), Phrase.of("methodology.check.scale", scale.from(), scale.to()));
        }
        if (scale.decimals() < 0 || scale.decimals() > MOST_DECIMALS) {
            findings.error(
                    FindingLocation.of("scale.decimals"),
                    Phrase.of("methodology.check.decimals", scale.decimals(), MOST_DECIMALS));
        }
    }

    private void bands(List<Band> bands) {
        Scale scale = methodology.scale();
        Map<Double, String> bounds = new HashMap<>();
        for (Band band : bands) {
            FindingLocation place = FindingLocation.of(band.code(), "band.from");
            if (!(band.from() >= scale.from() && band.from() <= scale.to())) {
                findings.error(
                        place, Phrase.of("methodology.check.band.outside", band.from(), scale.from(), scale.to()));
            }
            String other = bounds.putIfAbsent(band.from(), band.code());
            if (other != null) {
                findings.error(place, Phrase.of("methodology.check.band.twice", band.from(), other));
            }
        }
        bands.stream().min(Comparator.comparingDouble(Band::from)).ifPresent(lowest -> {
            if (lowest.from() > scale.from()) {
                findings.note(
                        FindingLocation.of(lowest.code(), "band.from"),
                        Phrase.of("methodology.check.band.none", lowest.from()));
            }
        });
    }

    private void peers(Peers peers) {
        Map<String, String> groups = new HashMap<>();
        for (Peers.Group group : peers.groups()) {
            FindingLocation place = FindingLocation.of(group.code(), "group.units");
            if (peers.by() == null && group.units().isEmpty()) {
                findings.error(place, Phrase.of("methodology.check.group.empty", group.code()));
            }
            if (peers.by() != null && !group.units().isEmpty()) {
                findings.warning(place, Phrase.of("methodology.check.group.units", peers.by()));
            }
            for (String unit : group.units()) {
                String other = groups.putIfAbsent(unit, group.code());
                if (other != null) {
                    findings.error(place, Phrase.of("methodology.check.group.twice", unit, other));
                }
            }
        }
    }

    private void share(String field, double share) {
        if (!(share >= 0 && share <= 1)) {
            findings.error(FindingLocation.of(field), Phrase.of("methodology.check.share", share));
        }
    }

    private void treatment(TreatmentLimits limits) {
        positive("treat.skewness", limits.skewness());
        positive("treat.kurtosis", limits.kurtosis());
        if (limits.max() != null) {
            positive("treat.max", limits.max());
        }
    }

    private void positive(String field, double limit) {
        if (!(limit > 0)) {
            findings.error(FindingLocation.of(field), Phrase.of("methodology.check.limit", limit));
        }
    }

    private void adjustment(AdjustmentRule rule) {
        if (!(rule.from() <= rule.to()) || Double.isInfinite(rule.from()) || Double.isInfinite(rule.to())) {
            findings.error(
                    FindingLocation.of(rule.code(), "adjust.from"),
                    Phrase.of("methodology.check.adjust", rule.from(), rule.to()));
        }
    }

    private void source(SourceLayout source) {
        Set<String> fed = new HashSet<>();
        for (SourceLayout.Line line : source.lines()) {
            FindingLocation place = FindingLocation.of(line.measure(), "line.measure");
            boolean known = methodology.findMeasure(line.measure()).isPresent()
                    || methodology.adjustments().stream()
                            .anyMatch(rule -> rule.code().equals(line.measure()));
            if (!known) {
                findings.error(place, Phrase.of("methodology.check.source.measure", line.measure(), source.code()));
            }
            if (!fed.add(line.measure())) {
                findings.error(place, Phrase.of("methodology.check.source.twice", line.measure(), source.code()));
            }
            if (line.line().code() == null && line.line().name() == null) {
                findings.error(
                        FindingLocation.of(line.measure(), "line.line"),
                        Phrase.of("methodology.check.source.address", line.measure()));
            }
        }
    }
}
