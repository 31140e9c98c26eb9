package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.guessing.SignInMethod;
import kz.aiqyn.base.identity.guessing.Turnstile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The way in by a passkey. It is all that is asked for, so that the device has to ask for a finger, a
/// face or its PIN, and has to know by itself whose it is.
@Component
class PasskeyDoor {

    private final Entrance entrance;
    private final SessionContexts contexts;
    private final SealedChallenges challenges;
    private final Turnstile turnstile;
    private final JsonMapper json;

    PasskeyDoor(
            Entrance entrance,
            SessionContexts contexts,
            SealedChallenges challenges,
            Turnstile turnstile,
            JsonMapper json) {
        this.entrance = entrance;
        this.contexts = contexts;
        this.challenges = challenges;
        this.turnstile = turnstile;
        this.json = json;
    }

    /// Asks the question; stands before Spring's own, which would keep it in a session.
    PublicKeyCredentialRequestOptionsFilter questions(WebAuthnRelyingPartyOperations operations) {
        PublicKeyCredentialRequestOptionsFilter questions = new PublicKeyCredentialRequestOptionsFilter(operations);
        questions.setRequestOptionsRepository(challenges);
        return questions;
    }

    void open(WebAuthnConfigurer<HttpSecurity> webAuthn) {
        webAuthn.disableDefaultRegistrationPage(true).withObjectPostProcessor(new ObjectPostProcessor<>() {
            @Override
            public <O> O postProcess(O made) {
                if (made instanceof WebAuthnAuthenticationFilter filter) {
                    prepare(filter);
                }
                return made;
            }
        });
    }

    private void prepare(WebAuthnAuthenticationFilter filter) {
        filter.setSecurityContextRepository(contexts);
        filter.setRequestOptionsRepository(challenges);
        filter.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            entrance.enter(signedIn.getName(), "passkey", request, response);
            answer(response, entrance.next(request));
        });
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            Optional<Duration> wait = turnstile.failed("", DeviceMarks.network(request), SignInMethod.PASSKEY);
            wait.ifPresent(time -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds() + 1)));
            response.setStatus((wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        });
    }

    private void answer(HttpServletResponse response, String next) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(Map.of("authenticated", true, "redirectUrl", next))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
