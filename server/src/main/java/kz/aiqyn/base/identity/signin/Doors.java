package kz.aiqyn.base.identity.signin;

import java.util.regex.Pattern;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.IdentityRights;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Site;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/// Through which filters a request comes: machines by a token and nothing else, people by a session. Who
/// may do what is asked later, at each route, by the gate.
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final Pattern PRIVATE =
            Pattern.compile("/(kk|ru|en)/(staff|login|logout)(/.*)?|/(webauthn|login|oauth2|actuator)/.*");

    private final Access access;
    private final AccessRefusals refusals;
    private final Site site;

    Doors(Access access, AccessRefusals refusals, Site site) {
        this.access = access;
        this.refusals = refusals;
        this.site = site;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, TokenFilter tokens, BodyDoor bodies) throws Exception {
        return http.securityMatcher(
                        request -> request.getRequestURI().startsWith("/api/") || TokenFilter.bears(request))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(Doors::headers)
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .addFilterAfter(bodies, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(this::rules)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SessionContexts contexts,
            FormTokens tokens,
            BodyDoor bodies,
            PasskeyDoor passkeys,
            OrganisationDoor organisation,
            WebAuthnRelyingPartyOperations operations,
            ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                // Every change, wherever it goes and whoever sends it.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new ForeignForms(refusals, site), CsrfFilter.class)
                .addFilterBefore(bodies, CsrfFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(Doors::headers)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, Languages.PATH + "/logout"))
                        .logoutSuccessHandler((request, response, signedIn) -> response.sendRedirect(
                                "/" + Languages.of(request).code() + "/login?out")))
                .addFilterBefore(passkeys.questions(operations), AuthorizationFilter.class)
                .webAuthn(passkeys::open)
                .authorizeHttpRequests(this::rules)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        if (registrations.getIfAvailable() != null) {
            http.oauth2Login(organisation::open);
        }
        return http.build();
    }

    private void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(may(IdentityRights.SEE_METRICS))
                .requestMatchers("/webauthn/register/**")
                // A passkey is a way in: see `Confirmed` and `ForPrograms`, which routes of our own carry.
                .access((signedIn, request) -> new AuthorizationDecision(
                        access.may(IdentityRights.WORK) && access.isConfirmed() && !access.isProgram()))
                .anyRequest()
                .permitAll();
    }

    private AuthorizationManager<RequestAuthorizationContext> may(String right) {
        return (signedIn, request) -> new AuthorizationDecision(access.may(right));
    }

    /// The other headers are those of every page: see `SecurityHeaders`.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().httpStrictTransportSecurity(strict -> {}).addHeaderWriter((request, response) -> {
            if (PRIVATE.matcher(request.getRequestURI()).matches()
                    && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
    }
}
