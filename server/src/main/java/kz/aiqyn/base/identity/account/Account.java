package kz.aiqyn.base.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param login never changes
/// @param oneTime whether the password has to be changed before anything else
/// @param issuer and subject: by which the organisation's own sign-in names the person
/// @param disabledAt since when they may not sign in
public record Account(
        long id,
        String login,
        String name,
        boolean oneTime,
        boolean hasPassword,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
