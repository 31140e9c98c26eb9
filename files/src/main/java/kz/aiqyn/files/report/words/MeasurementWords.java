package kz.aiqyn.files.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.files.wording.Wording;

/// Units of measurement in words: those of formulas, `mln KZT/1000 person`, are written in one alphabet for all.
final class MeasurementWords {

    private static final String NUMBER = "1";

    private final Wording wording;
    private final Set<String> known = MeasurementUnit.words();

    MeasurementWords(Wording wording) {
        this.wording = wording;
    }

    /// Empty for a pure number.
    String say(String measuredIn) {
        if (measuredIn.equals(NUMBER)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : measuredIn.split("/", -1)) {
            List<String> words = new ArrayList<>();
            for (String word : part.strip().split("\\s+", -1)) {
                words.add(known.contains(word) && !word.equals(NUMBER) ? wording.say("unit." + word) : word);
            }
            parts.add(String.join(" ", words));
        }
        return String.join("/", parts);
    }
}
