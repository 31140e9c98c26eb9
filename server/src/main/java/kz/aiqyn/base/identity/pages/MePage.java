package kz.aiqyn.base.identity.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.ApiToken;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.guessing.FailedSignIn;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import org.jspecify.annotations.Nullable;

/// What one's own page shows.
///
/// @param failures what failed for the account from devices that it does not know, the latest first
/// @param confirmed whether they have shown a short while ago who they are: else no way in is added
/// @param made a token that was just made, to be shown this once
/// @param form of a new token
record MePage(
        Account account,
        List<ShownGrant> grants,
        List<Passkeys.Passkey> passkeys,
        List<ApiToken> tokens,
        List<FailedSignIn> failures,
        boolean confirmed,
        @Nullable String made,
        Form form) {

    public MePage {
        grants = List.copyOf(grants);
        passkeys = List.copyOf(passkeys);
        tokens = List.copyOf(tokens);
        failures = List.copyOf(failures);
    }

    /// For how long a token can be made, in words, by days.
    public static Map<String, String> lives(Frame frame) {
        Map<String, String> lives = new LinkedHashMap<>();
        for (int days : new int[] {30, 90, 180, 365}) {
            lives.put(Integer.toString(days), frame.say("identity.token.days.count", days));
        }
        return lives;
    }
}
