package kz.aiqyn.base.identity.signin;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.account.Account;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.guessing.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Finds the account of somebody whom the organisation's own sign-in names: the one that keeps this
/// issuer and subject, or else, where a claim is configured, the one whose login the claim is and that
/// keeps none.
@Component
class KnownPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "unknown_account";

    private final Accounts accounts;
    private final OidcSettings settings;

    KnownPeople(Accounts accounts, OidcSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Account account = bySubject(token)
                .or(() -> byClaim(token))
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(UNKNOWN),
                        "no account keeps the subject %s of %s".formatted(token.getSubject(), token.getIssuer())));
        return new Known(token, account.login());
    }

    private Optional<Account> bySubject(OidcIdToken token) {
        URL issuer = token.getIssuer();
        String subject = token.getSubject();
        return issuer == null || subject == null
                ? Optional.empty()
                : accounts.findBySubject(issuer.toString(), subject);
    }

    private Optional<Account> byClaim(OidcIdToken token) {
        String claim = settings.claim();
        String login = claim.isEmpty() || !isVerified(claim, token) ? null : token.getClaimAsString(claim);
        return Optional.ofNullable(login)
                .flatMap(named -> accounts.find(Logins.folded(named)))
                .filter(account -> account.subject() == null && !account.isDisabled());
    }

    /// An address of mail says who somebody is only when it was verified.
    private static boolean isVerified(String claim, OidcIdToken token) {
        return !claim.equals("email") || Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
    }

    /// Goes by the login of the account.
    private static final class Known extends DefaultOidcUser {

        private static final long serialVersionUID = 1;

        private final String login;

        Known(OidcIdToken token, String login) {
            super(List.of(), token);
            this.login = login;
        }

        @Override
        public String getName() {
            return login;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known && known.login.equals(login);
        }

        @Override
        public int hashCode() {
            return login.hashCode();
        }
    }
}
