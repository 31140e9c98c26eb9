package kz.aiqyn.base.web;

import java.util.Arrays;
import java.util.NoSuchElementException;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Shown;

/// What somebody asked for is not there; whoever asked is told so, with status 404. Any other
/// [NoSuchElementException] is our own mistake and stays one.
public final class Absent extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    private Absent(Phrase phrase) {
        super(phrase.toString());
        this.phrase = phrase;
    }

    /// @param key of the words that say what is not there
    public static Absent of(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? Shown.of(text) : argument)
                .toArray();
        return new Absent(Phrase.of(key, shown));
    }

    /// What is not there, in words.
    public Phrase phrase() {
        return phrase;
    }
}
