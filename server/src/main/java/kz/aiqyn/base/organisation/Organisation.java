package kz.aiqyn.base.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// An akimat, a department or an institution.
///
/// @param code unique for ever; values name the organisation by it
/// @param kind for peer groups: `oblast`, `city`, `district`, `department` ...; `territorial` for bodies of the state
/// in
///     the oblast, which no group compares
/// @param territory code of the territory where it works
/// @param parent code of the organisation above, null at the top
/// @param from first day, null when it always was
/// @param to last day, null when it still is
public record Organisation(
        String code,
        Names names,
        String kind,
        String territory,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /// The kind of territorial departments of central bodies.
    public static final String TERRITORIAL = "territorial";

    /// A short text that is another one when names, kind, territory, parent or the last day are.
    public String seen() {
        byte[] content =
                "%s %s %s %s %s".formatted(names, kind, territory, parent, to).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString();
    }
}
