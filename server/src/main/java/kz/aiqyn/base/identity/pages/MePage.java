package kz.aiqyn.base.identity.pages;

import java.util.List;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.ApiToken;
import kz.aiqyn.base.identity.account.Outcome;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.guessing.FailedSignIn;
import org.jspecify.annotations.Nullable;

/// What one's own page shows.
///
/// @param failures what failed for the account from devices that it does not know, the latest first
/// @param confirmed whether they have shown a short while ago who they are: else no way in is added
/// @param made a token that was just made, to be shown this once
/// @param notice what was done
/// @param refused what was not, and why
record MePage(
        Account account,
        List<ShownGrant> grants,
        List<Passkeys.Passkey> passkeys,
        List<ApiToken> tokens,
        List<FailedSignIn> failures,
        boolean confirmed,
        @Nullable String made,
        @Nullable String notice,
        Outcome.@Nullable Refused refused) {

    public MePage {
        grants = List.copyOf(grants);
        passkeys = List.copyOf(passkeys);
        tokens = List.copyOf(tokens);
        failures = List.copyOf(failures);
    }
}
