package kz.aiqyn.base.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Who asks, as far as the network tells: an address of the fourth version, or the first half of one of the sixth,
/// of which a subscriber has at least that much.
///
/// @param network alike for all addresses of the subscriber
public record Subscriber(String network) {

    private static final int PREFIX_BYTES = 8;
    private static final int LONGEST = 64;

    /// @param address as a request tells it; what is no address, as a proxy may write, stands for itself
    public static Subscriber of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            byte[] own = bytes.length > PREFIX_BYTES ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes;
            return new Subscriber(HexFormat.of().formatHex(own));
        } catch (IllegalArgumentException e) {
            return new Subscriber(address.substring(0, Math.min(address.length(), LONGEST)));
        }
    }
}
