package kz.aiqyn.base.identity.guessing;

import java.time.Instant;

/// What failed within an hour, by one way from one address.
///
/// @param hour when it began
/// @param login of the account; empty where the name is nobody's, or none was given
/// @param digest what such a name is known again by, of eight hexadecimal digits; empty for none
/// @param network where from; empty for further ones together, when they were very many
/// @param known from a device that the account had signed in from before
/// @param failed how many were wrong
/// @param held how many were not looked at, since there were too many before them
public record FailedSignIn(
        Instant hour,
        String login,
        String digest,
        String network,
        SignInMethod way,
        boolean known,
        int failed,
        int held,
        Instant firstAt,
        Instant lastAt) {

    public int attempts() {
        return failed + held;
    }

    /// Where from, as the account's owner is told.
    public String roughly() {
        return network.isEmpty() ? "" : new Network(network).roughly();
    }
}
