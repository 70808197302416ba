package io.smartbiz.platform.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of the network: single addresses, or networks such as {@code 10.1.0.0/16}. */
public final class Networks {

    public static final Networks NONE = new Networks(List.of());

    /** Four decimal parts, or hexadecimal groups with colons. Java also reads 127.1, which nobody else does. */
    private static final Pattern LITERAL = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|(?=[^:]*:)[0-9A-Fa-f:.]{2,45}");

    private static final Pattern BITS = Pattern.compile("[1-9]\\d{0,2}");

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /** @param bits how many bits of the address count, from the left */
    private record Network(InetAddress address, int bits) {

        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return Arrays.equals(mine, 0, whole, theirs, 0, whole)
                    && (rest == Byte.SIZE || (mine[whole] & 0xFF) >> rest == (theirs[whole] & 0xFF) >> rest);
        }
    }

    /**
     * Networks that are separated by commas; empty for none.
     *
     * @throws IllegalArgumentException with the part that is neither an address nor a network. A network of all addresses
     *     counts as wrong, too
     */
    public static Networks parse(String text) {
        return new Networks(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Networks::network)
                .toList());
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = address(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException(text);
        }
        int all = address.getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return new Network(address, all);
        }
        int bits = BITS.matcher(parts[1]).matches() ? Integer.parseInt(parts[1]) : 0;
        if (bits == 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, bits);
    }

    /**
     * An IPv4 or IPv6 address; null for any other text. No name is looked up. An IPv4 address that is written as an IPv6
     * address is an IPv4 address.
     */
    public static @Nullable InetAddress address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }
}
