package io.smartbiz.identity.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingPoolTest {

    private final HashingPool pool = new HashingPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Thread> occupying = new ArrayList<>();

    @AfterEach
    void stop() {
        end.countDown();
        pool.stop();
    }

    /** From an address, or from a device on which the member has signed in before. */
    private String run(UUID organization, String address, @Nullable String device, Supplier<String> work) {
        var request = new CurrentRequest(new Caller.Origin(address, null, null), null, null);
        return CurrentRequest.call(request, () -> CurrentOrganization.call(organization, () -> pool.run(device, work)));
    }

    /** Work that comes from an address and does not end before the test. */
    private void occupy(UUID organization, String address) {
        int before = begun.get();
        occupying.add(Thread.startVirtualThread(() -> {
            begun.incrementAndGet();
            run(organization, address, null, this::slow);
        }));
        await().until(() -> begun.get() > before && occupying.getLast().getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void servesKnownDevicesAndOtherAddressesHoweverManyOneAddressSends() throws InterruptedException {
        var shop = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            occupy(shop, "2001:db8::" + i);
        }
        for (UUID organization : List.of(shop, UUID.randomUUID())) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> run(organization, "2001:db8::9", null, () -> "late"))
                    .matches(failure -> failure.code() == ErrorCode.RATE_LIMITED)
                    .matches(failure -> failure.retryAfterSeconds() > 0);
        }
        var served = new ConcurrentLinkedQueue<String>();
        Thread other = Thread.startVirtualThread(() -> served.add(run(shop, "2001:db8:0:1::", null, () -> "other")));
        Thread known = Thread.startVirtualThread(() -> served.add(run(shop, "2001:db8::9", "device", () -> "known")));
        Thread member = Thread.startVirtualThread(() -> served.add(pool.run(null, () -> "command")));
        await().until(() -> Stream.of(other, known, member)
                .allMatch(one -> one.getState() == Thread.State.TIMED_WAITING || !one.isAlive()));
        end.countDown();
        for (Thread one : List.of(other, known, member)) {
            one.join();
        }
        assertThat(served).containsExactlyInAnyOrder("other", "known", "command");
        for (Thread one : occupying) {
            one.join();
        }
        assertThat(run(shop, "2001:db8::9", null, () -> "again")).isEqualTo("again");
    }

    /** Such as the start with demo data, which would end otherwise. */
    @Test
    void letsACommandWaitLongerThanARequest() throws InterruptedException {
        for (int i = 0; i < Math.max(1, Runtime.getRuntime().availableProcessors() / 2); i++) {
            occupy(UUID.randomUUID(), "2001:db8:0:" + i + "::");
        }
        var served = new ConcurrentLinkedQueue<String>();
        Thread command = Thread.startVirtualThread(() -> served.add(pool.run(null, () -> "command")));
        command.join(Duration.ofMillis(3_500));
        assertThat(command.isAlive()).isTrue();
        end.countDown();
        command.join();
        assertThat(served).containsExactly("command");
    }

    /** On a busy machine a hash takes seconds, and would again at the next try. */
    @Test
    void refusesNothingThatHasBegun() {
        Supplier<String> slow = () -> {
            await().pollDelay(Duration.ofMillis(3_300)).until(() -> true);
            return "slow";
        };
        assertThat(run(UUID.randomUUID(), "2001:db8::1", null, slow)).isEqualTo("slow");
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
                .isThrownBy(() -> pool.run(null, () -> {
                    throw new IllegalArgumentException("wrong");
                }));
    }
}
