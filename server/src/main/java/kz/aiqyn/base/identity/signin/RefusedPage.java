package kz.aiqyn.base.identity.signin;

/// Why something was not done.
///
/// @param stale the page was open for so long that its form is no longer valid
/// @param signedIn whether it is told to somebody who is known
public record RefusedPage(boolean stale, boolean signedIn) {

    public String key() {
        return stale ? "identity.refused.stale" : "identity.refused.right";
    }
}
