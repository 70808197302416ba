package io.smartbiz.platform.pool;

import io.smartbiz.platform.access.Peer;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which clients have closed their connections, according to Linux's {@code /proc/net/tcp}. Reading from the connection
 * itself would take a byte away from the next request. On other systems, no connection counts as closed.
 */
final class ConnectionTable {

    private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

    /** The other end has closed, this one has not: {@code CLOSE_WAIT}. */
    private static final String LEFT = "08";

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;

    private final Set<String> left;

    private ConnectionTable(Set<String> left) {
        this.left = left;
    }

    static boolean isKnown() {
        return TABLES.stream().anyMatch(Files::isReadable);
    }

    static ConnectionTable read() throws IOException {
        var left = new HashSet<String>();
        for (Path table : TABLES) {
            if (Files.isReadable(table)) {
                try (Stream<String> lines = Files.lines(table)) {
                    lines.skip(1).forEach(line -> addIfLeft(left, line));
                }
            }
        }
        return new ConnectionTable(left);
    }

    static ConnectionTable of(List<String> lines) {
        var left = new HashSet<String>();
        lines.forEach(line -> addIfLeft(left, line));
        return new ConnectionTable(left);
    }

    private static void addIfLeft(Set<String> left, String line) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > STATE && columns[STATE].equals(LEFT)) {
            left.add(port(columns[LOCAL]) + " " + shortened(columns[REMOTE]));
        }
    }

    private static String port(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    /** An IPv4 address looks the same in both tables. */
    private static String shortened(String address) {
        return address.replaceFirst("^0000000000000000FFFF0000", "");
    }

    boolean hasLeft(Peer peer) {
        return left.contains("%04X %s:%04X".formatted(peer.serverPort(), hex(peer.address()), peer.port()));
    }

    /** The kernel writes an address as words in the machine's order of bytes. */
    private static String hex(String address) {
        InetAddress parsed = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
        ByteBuffer bytes = ByteBuffer.wrap(parsed.getAddress());
        var hex = new StringBuilder();
        while (bytes.hasRemaining()) {
            int word = bytes.getInt();
            hex.append(HexFormat.of()
                    .withUpperCase()
                    .toHexDigits(
                            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? Integer.reverseBytes(word) : word));
        }
        return parsed instanceof Inet4Address ? hex.toString() : shortened(hex.toString());
    }
}
