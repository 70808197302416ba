package io.smartbiz.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();

    @Test
    void givesOthersTheirTurnWhileSomeAreBusy() throws InterruptedException {
        var carriers = new Carriers(Duration.ZERO);
        var over = new AtomicBoolean();
        var other = new CountDownLatch(1);
        try {
            for (int i = 0; i < usual; i++) {
                Thread.startVirtualThread(() -> {
                    while (!over.get()) {
                        Thread.onSpinWait();
                    }
                });
            }
            Thread.startVirtualThread(other::countDown);
            carriers.look();
            assertThat(other.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            over.set(true);
            carriers.look();
        }
        assertThat(scheduler.getParallelism()).isEqualTo(usual);
    }
}
