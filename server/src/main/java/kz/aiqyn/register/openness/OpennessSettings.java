package kz.aiqyn.register.openness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Terms and thresholds of the register: `aiqyn.openness`. The text of the official method is not
/// confirmed, so that none of them is written into the program.
///
/// @param objection working days in which a body may object after its result was shown to it
/// @param low a score below this needs attention
/// @param fall so does one that fell by so many points since the quarter before
/// @param high from how many points the degree is high; so is the next of the middle one
@ConfigurationProperties("aiqyn.openness")
record OpennessSettings(
        @DefaultValue("5") int objection,
        @DefaultValue("70") int low,
        @DefaultValue("5") int fall,
        @DefaultValue("90") int high,
        @DefaultValue("70") int middle) {

    OpennessSettings {
        if (objection < 1 || low < 0 || low > 100 || fall < 1) {
            throw new IllegalArgumentException(
                    "aiqyn.openness: terms are not below nothing and thresholds within 100 points, found " + objection
                            + "; " + low + ", " + fall);
        }
        if (!(high > middle && middle > 0)) {
            throw new IllegalArgumentException("aiqyn.openness: degrees fall, found " + high + ", " + middle);
        }
    }
}
