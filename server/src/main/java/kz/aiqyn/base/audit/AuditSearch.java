package kz.aiqyn.base.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is searched for in the record; null and empty match everything.
///
/// @param from the first moment
/// @param to the moment before which it ends
/// @param who login of the account
/// @param operation its exact name
/// @param subject a part of the subject, in any case
/// @param named whom or what an entry names
public record AuditSearch(
        @Nullable Instant from, @Nullable Instant to, String who, String operation, String subject, SoughtName named) {

    public static final AuditSearch EVERYTHING = new AuditSearch(null, null, "", "", "");

    public AuditSearch(@Nullable Instant from, @Nullable Instant to, String who, String operation, String subject) {
        this(from, to, who, operation, subject, SoughtName.ANYTHING);
    }

    /// A part of a name, with what has such a name: entries keep logins and codes only.
    ///
    /// @param text looked for as it is, in any case, in who, subject and what changed; no letter stands for others
    /// @param logins of accounts whose names contain it
    /// @param codes of organisations and territories whose names contain it
    public record SoughtName(String text, Set<String> logins, Set<String> codes) {

        public static final SoughtName ANYTHING = new SoughtName("", Set.of(), Set.of());

        public SoughtName {
            logins = Set.copyOf(logins);
            codes = Set.copyOf(codes);
        }
    }
}
