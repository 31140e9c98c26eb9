package kz.aiqyn.base.identity.signin;

import java.time.InstantSource;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.identity.account.ApiTokens;
import kz.aiqyn.base.identity.account.PasskeyOwners;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.guessing.AnsweredChallenges;
import kz.aiqyn.base.identity.guessing.Turnstile;
import kz.aiqyn.base.web.HttpProblems;
import kz.aiqyn.base.web.Site;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/// What the doors are fitted with.
@Configuration(proxyBeanMethods = false)
class Locks {

    @Bean
    TokenFilter tokens(ApiTokens tokens, Turnstile turnstile, AccessRefusals refusals, InstantSource clock) {
        return new TokenFilter(tokens, turnstile, refusals, clock);
    }

    /// It stands in the machines' chain only, not before every request.
    @Bean
    FilterRegistrationBean<TokenFilter> tokensInTheirChainOnly(TokenFilter filter) {
        FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    BodyDoor bodies(BodyRules rules, FileRoutes routes, HttpProblems problems) {
        return new BodyDoor(rules, routes, problems);
    }

    /// It stands where it is known who asks, and before anything is read.
    @Bean
    FilterRegistrationBean<BodyDoor> bodiesInTheirChainsOnly(BodyDoor filter) {
        FilterRegistrationBean<BodyDoor> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(
            Site site, PasskeyOwners owners, Passkeys passkeys, AnsweredChallenges answered, InstantSource clock) {
        return new PasskeyOperations(site, owners, passkeys, answered, clock);
    }

    /// By whom a passkey's login is looked up; passwords are compared elsewhere.
    @Bean
    UserDetailsService accountsByLogin(Accounts accounts) {
        return login -> accounts.find(login)
                .filter(account -> !account.isDisabled())
                .map(account -> User.withUsername(login).password("").build())
                .orElseThrow(() -> new UsernameNotFoundException("no account " + login));
    }
}
