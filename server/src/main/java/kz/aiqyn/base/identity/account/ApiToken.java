package kz.aiqyn.base.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a token that a machine signs in with.
///
/// @param prefix its first characters, by which its owner knows it again
/// @param readOnly whether it may change nothing
public record ApiToken(
        long id,
        String login,
        String name,
        String prefix,
        boolean readOnly,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
