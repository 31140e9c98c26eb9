package kz.aiqyn.base.identity.guessing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.modulith.NamedInterface;

/// Where a request comes from, as far as it belongs to one subscriber: an address of the fourth version, or the first
/// 64 bits of one of the sixth.
///
/// @param text `203.0.113.7` or `2001:db8:0:1::/64`; `?` where it is no address
@NamedInterface("network")
public record Network(String text) {

    private static final int LENGTH = 16;
    private static final int OWN = 8;
    private static final int ROUGH = 6;
    private static final Network UNKNOWN = new Network("?");
    private static final Network HERE = new Network("127.0.0.1");

    /// @param address as the connection, or a proxy that is trusted, names it
    public static Network of(String address) {
        try {
            InetAddress found = InetAddress.ofLiteral(address);
            if (found.isLoopbackAddress()) {
                return HERE;
            }
            return found instanceof Inet4Address
                    ? new Network(found.getHostAddress())
                    : new Network(prefix(found.getAddress(), OWN) + "/64");
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /// Where roughly, as its owner may be told: `203.0.113.*`, `2001:db8::/48`.
    public String roughly() {
        int dot = text.lastIndexOf('.');
        if (dot > 0 && !equals(HERE)) {
            return text.substring(0, dot) + ".*";
        }
        try {
            int slash = text.indexOf('/');
            return slash < 0
                    ? text
                    : prefix(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(), ROUGH) + "/48";
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /// The address with nothing but its first bytes, written short.
    private static String prefix(byte[] address, int bytes) {
        try {
            byte[] own = Arrays.copyOf(Arrays.copyOf(address, bytes), LENGTH);
            String written = InetAddress.getByAddress(own).getHostAddress();
            return written.replaceFirst("(:0)+$", "::").replaceFirst("^0::", "::");
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 16 bytes", e);
        }
    }
}
