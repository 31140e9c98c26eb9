package kz.aiqyn.base.identity.guessing;

import java.util.Locale;

/// By what somebody tried to get in.
public enum SignInMethod {
    PASSWORD,
    /// The present password, asked of somebody who is signed in.
    OLD_PASSWORD,
    PASSKEY,
    TOKEN,
    /// The organisation's own sign-in.
    ORGANISATION;

    /// The key of its name.
    public String key() {
        return "identity.way." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
