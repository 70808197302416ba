package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.access.Peer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ConnectionTableTest {

    @Test
    void readsTheKernelsLines() {
        var table = ConnectionTable.of(
                List.of(
                        "   0: 0100007F:1F90 0200007F:C350 08 00000000:00000000 00:00000000 00000000  0 0 1 1 0 20",
                        "   1: 0100007F:1F90 0200007F:C351 01 00000000:00000000 00:00000000 00000000  0 0 2 1 0 20",
                        "   2: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000300007F:C352 08 0:0 00:0 0 0 0 3",
                        "   3: 00000000000000000000000001000000:1F90 00000000000000000000000001000000:C353 08 0:0 00:0 0 0 0 4"));

        assertThat(table.hasLeft(new Peer("127.0.0.2", 50_000, 8_080))).isTrue();
        assertThat(table.hasLeft(new Peer("127.0.0.2", 50_001, 8_080))).isFalse();
        assertThat(table.hasLeft(new Peer("127.0.0.2", 50_000, 8_081))).isFalse();
        assertThat(table.hasLeft(new Peer("127.0.0.3", 50_002, 8_080))).isTrue();
        assertThat(table.hasLeft(new Peer("0:0:0:0:0:0:0:1", 50_003, 8_080))).isTrue();
        assertThat(table.hasLeft(new Peer("127.0.0.3", 50_000, 8_080))).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void seesThatAClientHasLeft() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                var accepted = server.accept()) {
            var remote = (InetSocketAddress) accepted.getRemoteSocketAddress();
            var peer = new Peer(remote.getAddress().getHostAddress(), remote.getPort(), accepted.getLocalPort());
            assertThat(ConnectionTable.read().hasLeft(peer)).isFalse();
            client.close();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> ConnectionTable.read().hasLeft(peer));
        }
    }
}
