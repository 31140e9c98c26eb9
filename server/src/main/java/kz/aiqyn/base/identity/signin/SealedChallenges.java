package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import kz.aiqyn.base.identity.guessing.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Component;

/// The question that a passkey is asked, kept sealed in the browser: whoever only asks for one leaves nothing in the
/// database. That it is answered once only, is seen to where the answer is looked at.
@Component
class SealedChallenges implements PublicKeyCredentialRequestOptionsRepository {

    private static final String PURPOSE = "passkey-challenge";
    private static final SmallCookie COOKIE =
            new SmallCookie("aiqyn-passkey", "/login/webauthn", Duration.ofMinutes(5));

    private final SealedTexts seals;
    private final InstantSource clock;

    SealedChallenges(SealedTexts seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void save(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable PublicKeyCredentialRequestOptions options) {
        if (options == null) {
            COOKIE.remove(request, response);
            return;
        }
        String kept = options.getRpId() + " " + options.getChallenge().toBase64UrlString();
        COOKIE.write(seals.seal(PURPOSE, kept, clock.instant().plus(COOKIE.life())), request, response);
    }

    /// Which passkeys may answer is not asked: any of anybody's, verified by its device.
    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(kept -> seals.open(PURPOSE, kept, clock.instant()))
                .map(kept -> kept.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .map(parts -> PublicKeyCredentialRequestOptions.builder()
                        .rpId(parts[0])
                        .challenge(Bytes.fromBase64(parts[1]))
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .orElse(null);
    }
}
