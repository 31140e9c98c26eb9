package kz.aiqyn.rating.edition.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a rated body says to a preview.
///
/// @param indicator code of what it is about, empty when it is about the whole
/// @param words what is objected
/// @param file name of the file that came with it, null when none did
/// @param answer null until it is answered
public record Objection(
        long id,
        long edition,
        String organisation,
        String indicator,
        String words,
        Instant madeAt,
        @Nullable String file,
        @Nullable Answer answer) {

    /// @param upheld whether it was found right
    public record Answer(boolean upheld, String words, Instant at) {}

    public boolean isAnswered() {
        return answer != null;
    }
}
