package kz.aiqyn.engine.explain;

import java.util.List;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Phrase;

/// A change in words: what became of the place, then why, the weightiest reason first. Keys are of the area
/// `explain`.
public final class ChangeWords {

    private ChangeWords() {}

    /// The sentences, to be read one after another.
    public static List<Phrase> of(Edition before, Edition after, Change change) {
        return List.of();
    }
}
