package io.smartbiz.platform.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.settings.Networks;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionCountsTest {

    private static final int MOST = 4096;
    private static final InetAddress OWN = InetAddress.ofLiteral("192.0.2.1");

    private final List<InetAddress> present = new ArrayList<>();
    private long now;
    private int counted;
    private final ConnectionCounts counts =
            new ConnectionCounts(MOST, OWN, Networks.parse("203.0.113.0/28"), () -> now);

    private boolean connects(String address) {
        InetAddress sender = InetAddress.ofLiteral(address);
        boolean taken = counts.take(sender, this::present);
        if (taken) {
            present.add(sender);
        }
        return taken;
    }

    private Stream<InetAddress> present() {
        counted++;
        return present.stream();
    }

    private void connect(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(connects(address)).as("connection %s of %s", i, address).isTrue();
        }
    }

    @Test
    void boundsAnAddress() {
        connect("198.51.100.7", 512);
        assertThat(connects("198.51.100.7")).isFalse();
        assertThat(connects("198.51.100.8")).isTrue();
    }

    @Test
    void takesTheNetworkOfAnIpv6AddressForOneSender() {
        for (int i = 0; i < 512; i++) {
            assertThat(connects("2001:db8:0:1::" + Integer.toHexString(i))).isTrue();
        }
        assertThat(connects("2001:db8:0:1:ffff::1")).isFalse();
        assertThat(connects("2001:db8:0:2::1")).isTrue();
    }

    /** Its connections are those of all who come through it. */
    @Test
    void boundsATrustedProxyByTheWholeOnly() {
        connect("203.0.113.1", MOST - 256);
        assertThat(connects("203.0.113.1")).isFalse();
        assertThat(connects("198.51.100.7")).isFalse();
        present.removeFirst();
        now += ConnectionCounts.RECOUNT_NANOS;
        assertThat(connects("203.0.113.1")).isTrue();
        assertThat(connects("203.0.113.1")).isFalse();
        assertThat(connects("127.0.0.1")).isTrue();
    }

    @Test
    void hasRoomAgainForThoseWhoComeWhenOthersHaveGone() {
        connect("198.51.100.7", 512);
        present.removeLast();
        assertThat(connects("198.51.100.7")).isTrue();
        assertThat(connects("198.51.100.7")).isFalse();
    }

    @Test
    void countsAnewOnlyFromTimeToTimeHoweverManyAreRefused() {
        connect("198.51.100.7", 512);
        for (int i = 0; i < 1_000; i++) {
            assertThat(connects("198.51.100.7")).isFalse();
        }
        assertThat(counted).isEqualTo(1);

        present.removeLast();
        assertThat(connects("198.51.100.7")).isFalse();
        now += ConnectionCounts.RECOUNT_NANOS;
        assertThat(connects("198.51.100.7")).isTrue();
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void keepsRoomForThisMachineWhenManyAddressesComeAtOnce() {
        for (int host = 1; host <= 7; host++) {
            connect("198.51.100." + host, 512);
        }
        int rest = MOST - ConnectionCounts.KEPT_FOR_THIS_MACHINE - 7 * 512;
        connect("198.51.100.8", rest);
        assertThat(connects("198.51.100.8")).isFalse();
        assertThat(connects("198.51.100.9")).isFalse();
        assertThat(connects("127.0.0.1")).isTrue();
        assertThat(connects("::1")).isTrue();
        assertThat(connects(OWN.getHostAddress())).isTrue();
    }

    /** A proxy on the same machine brings everybody from one address. */
    @Test
    void doesNotBoundThisMachine() {
        connect("127.0.0.1", 1_000);
        assertThat(connects("198.51.100.7")).isTrue();
    }

    @Test
    void forgetsAddressesThatHaveGone() {
        for (int i = 0; i < 600; i++) {
            counts.take(InetAddress.ofLiteral("198.51." + i / 250 + "." + i % 250), present::stream);
        }
        counts.tidy(present::stream);
        connect("198.51.0.1", 512);
    }
}
