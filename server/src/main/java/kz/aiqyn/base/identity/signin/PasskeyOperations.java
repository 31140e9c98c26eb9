package kz.aiqyn.base.identity.signin;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import kz.aiqyn.base.identity.account.PasskeyOwners;
import kz.aiqyn.base.identity.account.Passkeys;
import kz.aiqyn.base.identity.guessing.AnsweredChallenges;
import kz.aiqyn.base.web.Site;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// Passkeys as they are made and looked at here: bound to the site's address, verified by their device, and each answer
/// good for one sign-in.
final class PasskeyOperations extends Webauthn4JRelyingPartyOperations {

    private final AnsweredChallenges answered;
    private final InstantSource clock;

    PasskeyOperations(
            Site site, PasskeyOwners owners, Passkeys passkeys, AnsweredChallenges answered, InstantSource clock) {
        super(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(site.address()).getHost())
                        .name("Aiqyn")
                        .build(),
                Set.of(origin(URI.create(site.address()))));
        this.answered = answered;
        this.clock = clock;
        setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    private static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        PublicKeyCredentialUserEntity owner = super.authenticate(request);
        if (!answered.isFirst(request.getRequestOptions().getChallenge().getBytes(), clock.instant())) {
            throw new BadCredentialsException("the question was answered before");
        }
        return owner;
    }
}
