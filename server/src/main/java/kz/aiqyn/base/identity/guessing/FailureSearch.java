package kz.aiqyn.base.identity.guessing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is searched for among failed attempts; null and empty match everything.
///
/// @param from the first moment
/// @param to the moment before which it ends
/// @param who login of an account, or the digits that a name of nobody is known by
/// @param network a part of the address
/// @param way name of a [SignInMethod]
public record FailureSearch(
        @Nullable Instant from, @Nullable Instant to, String who, String network, String way) {}
