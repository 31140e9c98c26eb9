package kz.aiqyn.register.openness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.period.Period;

/// Invented findings of two checkers, who agree on most.
final class SampleFindings {

    private static final double DISAGREED = 0.13;
    private static final double FOUND = 0.05;

    private static final Map<String, String> NOTES = Map.of(
            "yes", "Порталдағы бетте бар, тексерілген күні ашылды.",
            "partly", "Бір бөлігі ғана бар: соңғы тоқсанға қатысты бөлімі толтырылмаған.",
            "no", "Порталдан табылмады.");

    private final Checklist checklist;

    SampleFindings(Checklist checklist) {
        this.checklist = checklist;
    }

    /// What both found, and what was decided where they disagree.
    record Both(List<Finding> first, List<Finding> second, List<Resolution> resolutions) {

        /// What holds, by item.
        Map<String, String> marks() {
            Map<String, String> marks = new HashMap<>();
            first.forEach(finding -> marks.put(finding.item(), finding.mark()));
            resolutions.forEach(one -> marks.put(one.item(), one.mark()));
            return marks;
        }
    }

    Both of(String body, Period quarter) {
        SplittableRandom random = new SplittableRandom((quarter + body).hashCode());
        double good = SampleFacts.quality(body) + 0.02 * (quarter.year() - 2024);
        List<Finding> first = new ArrayList<>();
        List<Finding> second = new ArrayList<>();
        List<Resolution> resolutions = new ArrayList<>();
        for (ChecklistItem item : checklist.judged()) {
            String mark = mark(item, good, random);
            String other = random.nextDouble() < DISAGREED ? beside(item, mark) : mark;
            first.add(finding(item, mark));
            second.add(finding(item, other));
            if (!mark.equals(other)) {
                resolutions.add(new Resolution(
                        item.code(),
                        other,
                        "Дәлел ретінде берілген бет ашылып, екінші тексерушінің дұрыс екені анықталды."));
            }
        }
        return new Both(first, second, resolutions);
    }

    private static String mark(ChecklistItem item, double good, SplittableRandom random) {
        if (item.isBreach()) {
            return random.nextDouble() < FOUND ? "yes" : "no";
        }
        List<String> marks = item.marks();
        double drawn = random.nextDouble();
        if (item.scoring() == Scoring.POINTS) {
            int lost = (int) Math.round(item.points() * Math.max(0, 1 - good + 0.4 * (drawn - 0.5)));
            return marks.get(Math.min(lost, marks.size() - 1));
        }
        return drawn < good ? "yes" : drawn < good + (1 - good) / 2 ? "partly" : "no";
    }

    /// A mark that another checker might give.
    private static String beside(ChecklistItem item, String mark) {
        List<String> marks = item.marks();
        int place = marks.indexOf(mark);
        return item.isBreach() ? mark : marks.get(place == 0 ? 1 : place - 1);
    }

    private static Finding finding(ChecklistItem item, String mark) {
        return new Finding(item.code(), mark, NOTES.getOrDefault(mark, ""), "");
    }
}
