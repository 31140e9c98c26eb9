package kz.aiqyn.portal.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.explain.WhatIf;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.portal.edition.PublicLinks;

/// The question "what if we reach 104.2 %": which of a unit's indicators, and which value.
///
/// @param local address of the answer
/// @param period of the edition that is asked about, blank for the latest
/// @param indicators those that can be asked about, by code; none for a unit that is not rated
/// @param form what was asked, and what is wrong with it
record OtherValueForm(String local, String period, SequencedMap<String, String> indicators, Form form) {

    static final String INDICATOR = "indicator";
    static final String VALUE = "value";

    OtherValueForm {
        indicators = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indicators));
    }

    static OtherValueForm of(PublicLinks place, Edition edition, int unit) {
        Speech speech = place.speech();
        Tree tree = edition.tree();
        SequencedMap<String, String> indicators = new LinkedHashMap<>();
        for (int leaf = 0; leaf < tree.leafCount() && edition.isRated(unit); leaf++) {
            if (WhatIf.isOpen(edition, leaf, unit)) {
                String name = speech.name(tree.names(tree.node(leaf)));
                boolean missing = WhatIf.isMissing(edition, leaf, unit);
                indicators.put(
                        tree.indicator(leaf).code(), missing ? place.words().say("portal.whatif.missing", name) : name);
            }
        }
        return new OtherValueForm(
                address(place, edition.units().get(unit).code()),
                place.latest() ? "" : edition.period().toString(),
                indicators,
                Form.EMPTY);
    }

    /// The page that asks of all indicators.
    String address() {
        return period.isEmpty() ? local : local + "?period=" + period;
    }

    /// The same of those indicators alone by which a unit's score lacks most, what is missing first.
    OtherValueForm ofGreatestLack(Edition edition, int unit, int most) {
        EffectiveWeights weights = EffectiveWeights.of(edition);
        SequencedMap<String, String> greatest = new LinkedHashMap<>();
        indicators.keySet().stream()
                .sorted(Comparator.comparing((String code) -> !isMissing(edition, code, unit))
                        .thenComparing(Comparator.comparingDouble(code -> -lack(edition, weights, code, unit))))
                .limit(most)
                .forEach(code -> greatest.put(code, Objects.requireNonNull(indicators.get(code))));
        return new OtherValueForm(local, period, greatest, form);
    }

    private static boolean isMissing(Edition edition, String code, int unit) {
        Tree tree = edition.tree();
        return tree.find(code)
                .filter(node -> WhatIf.isMissing(edition, tree.leaf(node), unit))
                .isPresent();
    }

    private static double lack(Edition edition, EffectiveWeights weights, String code, int unit) {
        return edition.tree()
                .find(code)
                .map(node ->
                        weights.share(node) * (100 - edition.score(node, unit).orElse(100)))
                .orElse(0.0);
    }

    private static String address(PublicLinks place, String unit) {
        return place.words().path("/units/" + PublicLinks.encoded(unit) + "/what-if");
    }

    OtherValueForm with(Map<String, String> asked) {
        return new OtherValueForm(local, period, indicators, Form.of(asked));
    }

    OtherValueForm with(Form other) {
        return new OtherValueForm(local, period, indicators, other);
    }
}
