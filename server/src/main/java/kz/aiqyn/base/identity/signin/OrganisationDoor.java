package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.aiqyn.base.identity.guessing.SignInMethod;
import kz.aiqyn.base.identity.guessing.Turnstile;
import kz.aiqyn.base.web.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/// The way in by the organisation's own sign-in (OpenID Connect), where one is configured. It only tells
/// who somebody is: an account is never made by it, and its tokens are not kept.
@Component
class OrganisationDoor {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationDoor.class);

    private final Entrance entrance;
    private final SessionContexts contexts;
    private final KnownPeople people;
    private final SealedAuthorizationRequests requests;
    private final Turnstile turnstile;

    OrganisationDoor(
            Entrance entrance,
            SessionContexts contexts,
            KnownPeople people,
            SealedAuthorizationRequests requests,
            Turnstile turnstile) {
        this.entrance = entrance;
        this.contexts = contexts;
        this.people = people;
        this.requests = requests;
        this.turnstile = turnstile;
    }

    void open(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/kk/login")
                .securityContextRepository(contexts)
                .authorizedClientRepository(new Forgetting())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(requests))
                .userInfoEndpoint(user -> user.oidcUserService(people))
                .successHandler((request, response, signedIn) -> {
                    entrance.enter(signedIn.getName(), "oidc", request, response);
                    response.sendRedirect(entrance.next(request));
                })
                .failureHandler((request, response, failure) -> {
                    turnstile.failed("", DeviceMarks.network(request), SignInMethod.ORGANISATION);
                    LOG.warn("Signing in by the organisation's own sign-in failed: {}", failure.getMessage());
                    response.sendRedirect(page(request) + (isUnknown(failure) ? "?unknown" : "?failed"));
                });
    }

    private static boolean isUnknown(RuntimeException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(KnownPeople.UNKNOWN);
    }

    private String page(HttpServletRequest request) {
        String next = entrance.next(request);
        return "/" + Languages.ofPath(next).orElse(Languages.of(request)).code() + "/login";
    }

    /// Keeps nothing of what the other side let us have.
    private static final class Forgetting implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Only who it was is wanted.
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // There is none.
        }
    }
}
