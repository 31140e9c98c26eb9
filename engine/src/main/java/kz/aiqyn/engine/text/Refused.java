package kz.aiqyn.engine.text;

import java.util.List;

/// What was asked cannot be done, through no fault of the program's. Each phrase says what was found, what was
/// expected, and where.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Phrase> phrases;

    public Refused(List<Phrase> phrases) {
        super(phrases.toString(), null, false, false);
        this.phrases = List.copyOf(phrases);
    }

    public static Refused because(String key, Object... arguments) {
        return new Refused(List.of(Phrase.of(key, arguments)));
    }

    public List<Phrase> phrases() {
        return phrases;
    }
}
