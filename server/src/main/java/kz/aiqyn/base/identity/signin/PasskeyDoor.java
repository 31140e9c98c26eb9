package kz.aiqyn.base.identity.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.identity.account.PasskeyOwners;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.web.Site;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The way in by a passkey. It is all that is asked for, so that the device has to ask for a finger, a
/// face or its PIN, and has to know by itself whose it is.
@Component
class PasskeyDoor {

    private final Entrance entrance;
    private final SessionContexts contexts;
    private final JsonMapper json;

    PasskeyDoor(Entrance entrance, SessionContexts contexts, JsonMapper json) {
        this.entrance = entrance;
        this.contexts = contexts;
        this.json = json;
    }

    /// Passkeys are bound to the site's address.
    static Webauthn4JRelyingPartyOperations operations(Site site, PasskeyOwners owners, Passkeys passkeys) {
        URI address = URI.create(site.address());
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Aiqyn")
                        .build(),
                Set.of(address.getScheme() + "://" + address.getHost() + port));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
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
        filter.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            entrance.enter(signedIn.getName(), "passkey", request, response);
            answer(response, entrance.next(request));
        });
    }

    private void answer(jakarta.servlet.http.HttpServletResponse response, String next) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(Map.of("authenticated", true, "redirectUrl", next))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
