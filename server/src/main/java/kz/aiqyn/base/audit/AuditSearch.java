package kz.aiqyn.base.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is searched for in the record; null and empty match everything.
///
/// @param from the first moment
/// @param to the moment before which it ends
/// @param who login of the account
/// @param operation its exact name
/// @param subject a part of the subject, in any case
public record AuditSearch(@Nullable Instant from, @Nullable Instant to, String who, String operation, String subject) {

    public static final AuditSearch EVERYTHING = new AuditSearch(null, null, "", "", "");
}
