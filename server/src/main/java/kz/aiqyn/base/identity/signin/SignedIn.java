package kz.aiqyn.base.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody of whom it is known who they are. What they may do is read from the database at every
/// request.
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String login;

    private SignedIn(String login) {
        super(List.of());
        this.login = login;
        super.setAuthenticated(true);
    }

    public static SignedIn of(String login) {
        return new SignedIn(login);
    }

    @Override
    public String getPrincipal() {
        return login;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.login.equals(login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
