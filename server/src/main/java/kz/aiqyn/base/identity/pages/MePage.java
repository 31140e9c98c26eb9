package kz.aiqyn.base.identity.pages;

import java.util.List;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.ApiToken;
import kz.aiqyn.base.identity.account.Outcome;
import kz.aiqyn.base.identity.account.Passkeys;
import org.jspecify.annotations.Nullable;

/// What one's own page shows.
///
/// @param made a token that was just made, to be shown this once
/// @param notice what was done
/// @param refused what was not, and why
public record MePage(
        Account account,
        List<ShownGrant> grants,
        List<Passkeys.Passkey> passkeys,
        List<ApiToken> tokens,
        @Nullable String made,
        @Nullable String notice,
        Outcome.@Nullable Refused refused) {

    public MePage {
        grants = List.copyOf(grants);
        passkeys = List.copyOf(passkeys);
        tokens = List.copyOf(tokens);
    }
}
