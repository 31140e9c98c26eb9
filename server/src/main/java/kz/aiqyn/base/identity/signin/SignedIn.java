package kz.aiqyn.base.identity.signin;

import java.util.Collection;
import java.util.List;
import kz.aiqyn.base.identity.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Somebody of whom it is known who they are. What they may do is read from the database at every
/// request.
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String login;

    private SignedIn(String login, Collection<GrantedAuthority> authorities) {
        super(authorities);
        this.login = login;
        super.setAuthenticated(true);
    }

    public static SignedIn of(String login) {
        return new SignedIn(login, List.of());
    }

    /// A program with a token of this account.
    static SignedIn byToken(String login) {
        return new SignedIn(login, List.of(new SimpleGrantedAuthority(Access.PROGRAM)));
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
        return other instanceof SignedIn signedIn
                && signedIn.login.equals(login)
                && List.copyOf(signedIn.getAuthorities()).equals(List.copyOf(getAuthorities()));
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
