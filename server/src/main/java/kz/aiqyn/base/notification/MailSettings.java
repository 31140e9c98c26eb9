package kz.aiqyn.base.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server that takes what is told by e-mail: `aiqyn.mail`, as `AIQYN_MAIL_HOST`.
///
/// @param host empty for none: no mail is sent then
/// @param port 587 where it is not another one
/// @param user empty where the server asks for nobody
/// @param from the address that mail comes from
/// @param security of the connection
@ConfigurationProperties("aiqyn.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security) {

    enum Security {
        /// Only within one's own network.
        NONE,
        STARTTLS,
        TLS
    }

    MailSettings {
        if (!host.isEmpty() && (port < 1 || port > 65_535 || !from.matches("[^@\\s<>]+@[^@\\s<>]+"))) {
            throw new IllegalArgumentException(
                    "aiqyn.mail: with a host, port is from 1 to 65535 and from an address, found %d and \"%s\""
                            .formatted(port, from));
        }
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    /// The password is nobody's to read.
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
