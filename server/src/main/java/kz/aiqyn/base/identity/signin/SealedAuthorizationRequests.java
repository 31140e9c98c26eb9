package kz.aiqyn.base.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.aiqyn.base.identity.guessing.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the organisation's own sign-in was asked, kept sealed in the browser until it answers: whoever only asks leaves
/// nothing in the database.
@Component
class SealedAuthorizationRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PURPOSE = "authorization-request";
    private static final SmallCookie COOKIE =
            new SmallCookie("aiqyn-organisation", "/login/oauth2", Duration.ofMinutes(10));
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    /// Fields of the request itself; all others are its attributes.
    private static final Set<String> OWN = Set.of("uri", "client", "redirect", "state", "scopes");

    private final SealedTexts seals;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    SealedAuthorizationRequests(SealedTexts seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            COOKIE.remove(request, response);
            return;
        }
        Map<String, String> fields = new TreeMap<>();
        asked.getAttributes().forEach((name, value) -> fields.put(name, String.valueOf(value)));
        fields.put("uri", asked.getAuthorizationUri());
        fields.put("client", asked.getClientId());
        fields.put("redirect", Optional.ofNullable(asked.getRedirectUri()).orElse(""));
        fields.put("state", Optional.ofNullable(asked.getState()).orElse(""));
        fields.put("scopes", String.join(" ", asked.getScopes()));
        String text = json.writeValueAsString(fields);
        COOKIE.write(seals.seal(PURPOSE, text, clock.instant().plus(COOKIE.life())), request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(kept -> seals.open(PURPOSE, kept, clock.instant()))
                .map(text -> asked(json.readValue(text, FIELDS)))
                .filter(asked -> asked.getState() != null && asked.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    private static OAuth2AuthorizationRequest asked(Map<String, String> fields) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(fields.getOrDefault("uri", ""))
                .clientId(fields.getOrDefault("client", ""))
                .redirectUri(fields.getOrDefault("redirect", ""))
                .state(fields.getOrDefault("state", ""))
                .scopes(Set.of(fields.getOrDefault("scopes", "").split(" ", -1)))
                .attributes(attributes -> fields.forEach((name, value) -> {
                    if (!OWN.contains(name)) {
                        attributes.put(name, value);
                    }
                }))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        COOKIE.remove(request, response);
        return asked;
    }
}
