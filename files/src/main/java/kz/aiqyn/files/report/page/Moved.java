package kz.aiqyn.files.report.page;

import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.files.report.words.Speech;

/// Which way a value went, and whether that is the indicator's good direction.
///
/// @param glyph of the number, blank where there is nothing to compare
/// @param word of the judgement, key of the area `report.moved`
record Moved(String glyph, String word) {

    private static final Moved UNKNOWN = new Moved("", "");

    static Moved of(Indicator indicator, double before, double now) {
        if (Double.isNaN(before) || Double.isNaN(now)) {
            return UNKNOWN;
        }
        double directed = indicator.scoring().direction().directed(now)
                - indicator.scoring().direction().directed(before);
        String glyph = now > before ? "↑" : now < before ? "↓" : "=";
        return new Moved(glyph, directed > 0 ? "better" : directed < 0 ? "worse" : now == before ? "same" : "within");
    }

    String told(Speech speech) {
        return word.isEmpty() ? Speech.NOTHING : glyph + "\u00a0" + speech.say("moved." + word);
    }
}
