package io.smartbiz.platform.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The part of a network address that stands for one sender in limits. Whoever has one IPv6 address usually has all 2⁶⁴ of its
 * network, so limits count the network.
 */
public final class Neighbourhood {

    private static final int NETWORK_BYTES = 8;

    private Neighbourhood() {}

    /** An IPv4 address unchanged; the first 64 bits of an IPv6 address. Other text is returned unchanged. */
    public static String of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
