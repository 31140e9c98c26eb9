package kz.aiqyn.rating.methodology;

import java.time.LocalDate;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Between which days something is in force, in words.
public final class Validity {

    private Validity() {}

    public static Phrase phrase(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? Phrase.of("methodologies.valid.always") : Phrase.of("methodologies.valid.to", to);
        }
        return to == null
                ? Phrase.of("methodologies.valid.from", from)
                : Phrase.of("methodologies.valid.between", from, to);
    }
}
