package kz.aiqyn.register.procurement;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The state portal's service: `aiqyn.procurement.portal`.
///
/// @param token that the portal gives on request; empty while there is none: nothing is asked then
/// @param timeout of the first try; each further one has twice the time
/// @param tries of one page
/// @param page how many objects are asked for at once: the portal gives 200 at most
@ConfigurationProperties("aiqyn.procurement.portal")
record PortalSettings(
        @DefaultValue("https://ows.goszakup.gov.kz/v3/graphql")
        URI address,

        @DefaultValue("") String token,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("3") int tries,
        @DefaultValue("200") int page) {

    PortalSettings {
        if (!timeout.isPositive() || tries < 1 || page < 1 || page > 200) {
            throw new IllegalArgumentException(
                    "aiqyn.procurement.portal: timeout is above nothing, tries from 1, page from 1 to 200, found %s, %d and %d"
                            .formatted(timeout, tries, page));
        }
    }

    boolean isOn() {
        return !token.isEmpty();
    }

    /// The token is nobody's to read.
    @Override
    public String toString() {
        return "PortalSettings[" + address + "]";
    }
}
