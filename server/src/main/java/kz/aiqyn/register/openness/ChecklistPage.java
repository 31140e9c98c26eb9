package kz.aiqyn.register.openness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;

/// A version of the checklist, with the others and the form of a new one that sets out from it.
///
/// @param versions all of them, the latest first
/// @param beginnings the quarters from which a new one may be in force; none for whoever only reads
record ChecklistPage(
        Checklist checklist,
        List<ChecklistVersion> versions,
        boolean mayBegin,
        ChangeHistory.Shown history,
        List<Period> beginnings,
        Form form) {

    ChecklistPage {
        versions = List.copyOf(versions);
        beginnings = List.copyOf(beginnings);
    }

    /// The quarters from which a new version may be in force, in words.
    Map<String, String> beginnings(Words words) {
        return PeriodChoices.of(beginnings, form, "from-period", words);
    }

    String address() {
        return OpennessCard.STAFF + OpennessCard.CHECKLISTS + "/"
                + checklist.version().id();
    }

    /// The scorings of an item, in words.
    static Map<String, String> scorings(Frame frame) {
        return words(
                frame,
                "openness.scoring",
                List.of("share-done", "share-timely", "share-current", "answer", "points", "breach"));
    }

    /// Whether anything is wrong in fields: in one of such a name, and in each part of one whose name ends in a point.
    boolean isWrong(String... fields) {
        return form.errors().keySet().stream()
                .anyMatch(wrong -> Arrays.stream(fields)
                        .anyMatch(field -> field.endsWith(".") ? wrong.startsWith(field) : wrong.equals(field)));
    }

    /// The components that an item may be of, by what the form calls them: old ones and those that it adds.
    Map<String, String> components(Frame frame) {
        Map<String, String> words = new LinkedHashMap<>();
        checklist
                .components()
                .forEach(one -> words.put(one.code(), frame.words().name(one.names())));
        for (int number = 1; number <= ComponentForm.NEW_COMPONENTS; number++) {
            words.put(ComponentForm.added(number), frame.say("openness.version.component", number));
        }
        return words;
    }

    /// Codes with their words.
    static Map<String, String> words(Frame frame, String key, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, frame.say(key + "." + code)));
        return words;
    }
}
