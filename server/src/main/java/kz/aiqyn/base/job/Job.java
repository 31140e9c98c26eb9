package kz.aiqyn.base.job;

import java.time.Instant;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Work that was asked for.
///
/// @param kind its code
/// @param key by which it is the same work as another; empty when it is work of its own
/// @param name of the kind
/// @param subject what it is about; empty when the name says it all
/// @param stage key of the words that say what is done now; empty before anything is
/// @param done of `total`, both 0 where a stage has no parts
/// @param result address, without the language, of what came of it; empty when that has none
/// @param failure why nothing came of it; empty when it did or still may
public record Job(
        long id,
        String kind,
        String key,
        Names name,
        Names subject,
        JobState state,
        String stage,
        int done,
        int total,
        String result,
        Names failure,
        Instant askedAt,
        String askedBy,
        @Nullable Instant endedAt) {

    public boolean isUnderWay() {
        return state == JobState.WAITING || state == JobState.RUNNING;
    }

    public boolean isFailed() {
        return state == JobState.FAILED;
    }

    /// How far it is, in words.
    public String progress(Words words) {
        if (state != JobState.RUNNING || stage.isEmpty()) {
            return words.say("job.state." + state.code());
        }
        return total == 0 ? words.say(stage) : words.say("job.parts", words.say(stage), done, total);
    }
}
