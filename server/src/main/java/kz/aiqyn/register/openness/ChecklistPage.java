package kz.aiqyn.register.openness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;

/// A version of the checklist, with the others and the form of a new one that sets out from it.
///
/// @param versions all of them, the latest first
record ChecklistPage(
        Checklist checklist,
        List<ChecklistVersion> versions,
        boolean mayBegin,
        ChangeHistory.Shown history,
        Form form) {

    ChecklistPage {
        versions = List.copyOf(versions);
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

    /// The components, by code.
    Map<String, String> components(Frame frame) {
        Map<String, String> words = new LinkedHashMap<>();
        checklist
                .components()
                .forEach(one -> words.put(one.code(), frame.words().name(one.names())));
        return words;
    }

    /// Codes with their words.
    static Map<String, String> words(Frame frame, String key, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, frame.say(key + "." + code)));
        return words;
    }
}
