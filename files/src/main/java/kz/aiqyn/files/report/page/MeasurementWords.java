package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.aiqyn.files.wording.Wording;

/// Units of measurement in words: those of formulas, `mln KZT/1000 person`, are written in one alphabet for all.
final class MeasurementWords {

    /// Words with a name of their own in each language.
    private static final Set<String> KNOWN = Set.of(
            "KZT",
            "thousand",
            "mln",
            "bn",
            "person",
            "ha",
            "km",
            "m2",
            "t",
            "kWh",
            "hour",
            "day",
            "item",
            "school",
            "enterprise",
            "contract",
            "appeal",
            "village",
            "loan",
            "job",
            "service",
            "point",
            "project",
            "object",
            "place",
            "month",
            "year",
            "case");

    private final Wording wording;

    MeasurementWords(Wording wording) {
        this.wording = wording;
    }

    String say(String measuredIn) {
        if (measuredIn.equals("1")) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : measuredIn.split("/")) {
            List<String> words = new ArrayList<>();
            for (String word : part.strip().split("\\s+")) {
                words.add(KNOWN.contains(word) ? wording.say("report.unit." + word) : word);
            }
            parts.add(String.join("\u00a0", words));
        }
        return String.join("/", parts);
    }
}
