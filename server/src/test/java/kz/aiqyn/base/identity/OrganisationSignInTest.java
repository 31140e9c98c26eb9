package kz.aiqyn.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.account.AccountChanges;
import kz.aiqyn.testing.RawLine;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// Against an issuer of the test's own, which signs in whoever its form names.
class OrganisationSignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext issuer;
    private static RunningServer server;
    private static String issuerAddress;

    @BeforeAll
    static void start() {
        int issuerPort = RunningServer.freePort();
        int port = RunningServer.freePort();
        // Another host name, so that its cookies are not ours.
        issuerAddress = "http://127.0.0.1:" + issuerPort;
        issuer = new SpringApplicationBuilder(Issuer.class)
                .properties("spring.config.name=issuer")
                .run(
                        "--server.port=" + issuerPort,
                        "--issuer.address=" + issuerAddress,
                        "--client.address=http://localhost:" + port);
        server = RunningServer.start(
                port,
                TestDatabase.url(),
                "aiqyn.oidc.claim=preferred_username",
                "spring.security.oauth2.client.registration.akimat.client-id=aiqyn",
                "spring.security.oauth2.client.registration.akimat.client-secret=secret",
                "spring.security.oauth2.client.registration.akimat.client-name=Әкімдік",
                "spring.security.oauth2.client.registration.akimat.scope=openid,profile",
                "spring.security.oauth2.client.provider.akimat.issuer-uri=" + issuerAddress);
        AccountRegister register = server.bean(AccountRegister.class);
        register.create(person("kept"));
        register.create(person("claimed"));
        server.bean(AccountChanges.class)
                .describe("kept", "Сақталған", new AccountChanges.Outside(issuerAddress, "subject-of-kept"));
    }

    private static NewAccount person(String login) {
        return new NewAccount(login, "Ержан", null, false, List.of(NewGrant.everywhere(Role.AUDITOR)));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void letsInWhoseSubjectAnAccountKeeps() throws Exception {
        Browsing browsing = new Browsing();
        HttpResponse<String> page = browsing.comeAs("subject-of-kept");
        assertThat(page.uri().getPath()).isEqualTo("/kk/staff");
        assertThat(page.body()).contains("Сақталған");
        assertThat(browsing.get("http://localhost:" + server.port() + "/kk/staff/audit")
                        .statusCode())
                .isEqualTo(200);
    }

    /// Whoever only asks leaves no session behind; a seal that is not theirs, or none, leads nowhere.
    @Test
    void keepsNothingForWhoeverOnlyAsks() throws Exception {
        long before = sessions();
        HttpClient anybody = HttpClient.newHttpClient();
        String here = "http://localhost:" + server.port();
        HttpResponse<String> asked = anybody.send(
                HttpRequest.newBuilder(URI.create(here + "/oauth2/authorization/akimat"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(asked.statusCode()).isEqualTo(302);
        String state = asked.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");
        assertThat(asked.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("aiqyn-organisation=").contains("HttpOnly", "SameSite=Lax"));
        HttpResponse<String> forged = anybody.send(
                HttpRequest.newBuilder(URI.create(here + "/login/oauth2/code/akimat?code=x&state=" + state))
                        .header("Cookie", "aiqyn-organisation=e30.e30")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(forged.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?failed"));
        assertThat(sessions()).isEqualTo(before);
    }

    private static long sessions() {
        return server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from identity.session")
                .query(Long.class)
                .single();
    }

    @Test
    void letsInWhoseClaimIsALogin() throws Exception {
        HttpResponse<String> page = new Browsing().comeAs("claimed");
        assertThat(page.uri().getPath()).isEqualTo("/kk/staff");
        assertThat(page.body()).contains("Ержан");
    }

    /// Its claim is the login of an account, but the account keeps another subject.
    @Test
    void refusesAClaimToAnAccountThatKeepsAnotherSubject() throws Exception {
        HttpResponse<String> page = new Browsing().comeAs("kept");
        assertThat(page.body()).contains("Бұл жүйеде сізге арналған есептік жазба жоқ");
    }

    @Test
    void refusesWhoHasNoAccountAndMakesNone() throws Exception {
        HttpResponse<String> page = new Browsing().comeAs("stranger");
        assertThat(page.uri().getPath()).isEqualTo("/kk/login");
        assertThat(page.body()).contains("Бұл жүйеде сізге арналған есептік жазба жоқ");
        assertThat(server.bean(kz.aiqyn.base.identity.account.Accounts.class).find("stranger"))
                .isEmpty();
    }

    @Test
    void comesBackToTheConfiguredAddressWhateverHostIsSent() {
        try (RawLine line = RawLine.to(server.port())) {
            RawLine.Answer answer = line.ask(
                    "GET",
                    "/oauth2/authorization/akimat",
                    "Host: elsewhere.example",
                    "X-Forwarded-Host: elsewhere.example");
            assertThat(answer.header("Location").orElseThrow())
                    .contains("redirect_uri=http://localhost:%d/login/oauth2/code/akimat".formatted(server.port()))
                    .doesNotContain("elsewhere");
        }
    }

    /// A browser that follows.
    private static final class Browsing {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> comeAs(String subject) throws IOException, InterruptedException {
            HttpResponse<String> login = get("http://localhost:" + server.port() + "/kk/login");
            assertThat(login.body()).contains("Әкімдік");
            HttpResponse<String> form = get("http://localhost:" + server.port() + "/oauth2/authorization/akimat");
            assertThat(form.uri().toString()).startsWith(issuerAddress);
            Matcher token = TOKEN.matcher(form.body());
            assertThat(token.find()).as(form.body()).isTrue();
            HttpResponse<String> entered = send(HttpRequest.newBuilder(URI.create(issuerAddress + "/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=%s&password=x&_csrf=%s".formatted(subject, token.group(1)))));
            return entered;
        }

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(address)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", "kk")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// The akimat's own sign-in.
    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    static class Issuer {

        @Bean
        SecurityFilterChain doors(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return new InMemoryUserDetailsManager(List.of("subject-of-kept", "claimed", "kept", "stranger").stream()
                    .map(name -> User.withUsername(name).password("{noop}x").build())
                    .toList());
        }

        @Bean
        AuthorizationServerSettings settings(
                @org.springframework.beans.factory.annotation.Value("${issuer.address}") String address) {
            return AuthorizationServerSettings.builder().issuer(address).build();
        }

        @Bean
        RegisteredClientRepository clients(
                @org.springframework.beans.factory.annotation.Value("${client.address}") String address) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId("aiqyn")
                            .clientSecret("{noop}secret")
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(address + "/login/oauth2/code/akimat")
                            .scope(OidcScopes.OPENID)
                            .scope(OidcScopes.PROFILE)
                            .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> named() {
            return context -> context.getClaims()
                    .claim("preferred_username", context.getPrincipal().getName());
        }
    }
}
