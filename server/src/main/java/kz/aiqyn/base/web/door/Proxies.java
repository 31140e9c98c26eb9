package kz.aiqyn.base.web.door;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which web servers before this one are trusted to tell who asked, in `X-Forwarded-For`: `aiqyn.proxies`. Of anybody
/// else the header counts for nothing.
///
/// @param trusted their addresses or networks: `127.0.0.1`, `10.1.0.0/16`, `fd00::/8`
@ConfigurationProperties("aiqyn.proxies")
record Proxies(@DefaultValue List<String> trusted) {

    public Proxies {
        trusted = trusted.stream().map(String::strip).map(Proxies::network).toList();
    }

    /// As networks, parted by commas.
    String networks() {
        return trusted.stream().collect(Collectors.joining(","));
    }

    private static String network(String given) {
        int slash = given.indexOf('/');
        try {
            int longest = InetAddress.ofLiteral(slash < 0 ? given : given.substring(0, slash))
                            .getAddress()
                            .length
                    * 8;
            if (slash < 0) {
                return given + "/" + longest;
            }
            if (given.substring(slash + 1).matches("\\d{1,3}")
                    && Integer.parseInt(given.substring(slash + 1)) <= longest) {
                return given;
            }
            throw new IllegalArgumentException("no length of a network");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "aiqyn.proxies.trusted: found \"%s\", expected an address or a network such as 10.1.0.0/16"
                            .formatted(given),
                    e);
        }
    }
}
