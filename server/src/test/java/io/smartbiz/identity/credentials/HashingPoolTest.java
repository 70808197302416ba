package io.smartbiz.identity.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingPoolTest {

    private final HashingPool pool = new HashingPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        pool.stop();
    }

    @Test
    void leavesRoomForOtherOrganizations() throws InterruptedException {
        var busy = UUID.randomUUID();
        var refused = new AtomicInteger();
        var waiting = new ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            waiting.add(Thread.startVirtualThread(() -> {
                try {
                    CurrentOrganization.call(busy, () -> pool.run(this::slow));
                } catch (Failure full) {
                    refused.incrementAndGet();
                }
            }));
        }
        while (refused.get() < 28) {
            Thread.sleep(5);
        }
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> CurrentOrganization.call(busy, () -> pool.run(() -> "late")))
                .matches(failure -> failure.code() == ErrorCode.RATE_LIMITED)
                .matches(failure -> failure.retryAfterSeconds() > 0);
        Thread other = Thread.startVirtualThread(
                () -> CurrentOrganization.call(UUID.randomUUID(), () -> pool.run(() -> "welcome")));
        end.countDown();
        other.join();
        for (Thread one : waiting) {
            one.join();
        }
        assertThat(refused).hasValue(28);
        assertThat(CurrentOrganization.<String, RuntimeException>call(busy, () -> pool.run(() -> "again")))
                .isEqualTo("again");
    }

    private String slow() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> pool.run(() -> {
                    throw new IllegalArgumentException("wrong");
                }));
    }
}
