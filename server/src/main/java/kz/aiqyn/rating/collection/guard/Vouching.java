package kz.aiqyn.rating.collection.guard;

import java.util.Arrays;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;

/// The word by which somebody says that doubted numbers are right: typed, because a tick is set by habit.
public final class Vouching {

    /// The form's field.
    public static final String FIELD = "vouched";

    private static final Phrase WORD = Phrase.of("collection.doubt.word");

    private Vouching() {}

    /// Whether somebody typed the word, in any of the languages.
    public static boolean isGiven(String typed) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> Wording.of(language).say(WORD).equalsIgnoreCase(typed.strip()));
    }

    /// What to say at the field where the word is missing.
    public static Phrase missing(long doubts) {
        return Phrase.of("collection.doubt.missing", doubts, WORD);
    }
}
