package kz.aiqyn.base.web.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests are answered at once, so that nobody slows down the others: `aiqyn.crowd`. An address is all that
/// is known of a reader, and an office of fifty, or a mobile network's street, may have one together: they wait for
/// each other, hardly noticing, before anybody is refused.
///
/// @param together requests of one address that are answered at once
/// @param waiting requests of one address that may wait for their turn
/// @param dear those of one address at once that cost much more than a page, see [kz.aiqyn.base.web.Dear]
/// @param dearest the same for all addresses together
/// @param patience how long a request waits for its turn
@ConfigurationProperties("aiqyn.crowd")
record CrowdSettings(
        @DefaultValue("16") int together,
        @DefaultValue("384") int waiting,
        @DefaultValue("4") int dear,
        @DefaultValue("8") int dearest,
        @DefaultValue("10s") Duration patience) {

    public CrowdSettings {
        atLeast("together", together, 1);
        atLeast("waiting", waiting, 0);
        atLeast("dear", dear, 1);
        atLeast("dearest", dearest, 1);
        atLeast("patience", patience.toMillis(), 0);
    }

    private static void atLeast(String name, long found, long least) {
        if (found < least) {
            throw new IllegalArgumentException(
                    "aiqyn.crowd.%s: found %d, expected %d or more".formatted(name, found, least));
        }
    }
}
