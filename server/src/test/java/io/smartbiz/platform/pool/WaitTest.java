package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class WaitTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Semaphore none = new Semaphore(0);
    private final CurrentRequest request = new CurrentRequest(Caller.Origin.SYSTEM, null, null);

    @Test
    void allWaitsOfARequestTakeFiveSecondsTogether() {
        request.addWait(Duration.ofMillis(4_700).toNanos());
        long begin = System.nanoTime();
        CurrentRequest.call(request, () -> {
            for (int i = 0; i < 5; i++) {
                assertThat(Wait.forPermits(none, 1, LONG)).isFalse();
                assertThat(Wait.forPermit(busy(), "key", LONG)).isFalse();
            }
            return true;
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(300), Duration.ofSeconds(2));
    }

    private static KeyedPermits busy() {
        var permits = new KeyedPermits(1);
        assertThat(permits.acquire("key", 0)).isTrue();
        return permits;
    }

    @Test
    void takesWhatIsFreeAfterTheLastWait() {
        request.addWait(LONG.toNanos());
        assertThat(CurrentRequest.<Boolean, RuntimeException>call(
                        request, () -> Wait.forPermits(new Semaphore(1), 1, LONG)))
                .isTrue();
    }

    @Test
    void aShortWaitIsNotMadeLonger() {
        assertThat(new Wait(Duration.ofSeconds(2)).nanos())
                .isEqualTo(Duration.ofSeconds(2).toNanos());
        CurrentRequest.call(request, () -> {
            assertThat(new Wait(Duration.ofSeconds(2)).nanos())
                    .isEqualTo(Duration.ofSeconds(2).toNanos());
            return true;
        });
    }
}
