package kz.aiqyn.base.identity.account;

/// A password that somebody else made for an account; its owner is shown it once and changes it at the first sign-in.
public record OneTimePassword(String text) {

    /// Hides it.
    @Override
    public String toString() {
        return "OneTimePassword";
    }
}
