package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five permits, the last of which is for organisations that hold none. */
class OrganizationPermitsTest {

    private static final UUID RICH = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID NEWCOMER = UUID.randomUUID();
    private static final long LONG = Duration.ofMinutes(1).toNanos();

    private final OrganizationPermits permits = new OrganizationPermits(5, 1, 5, new RecentOrganizations(() -> 0));
    private final ConcurrentLinkedQueue<UUID> served = new ConcurrentLinkedQueue<>();

    private void take(UUID organization, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(permits.acquire(organization, 0)).isTrue();
        }
    }

    /** Begins to wait, and waits before this returns. */
    private void beginToWait(UUID organization) {
        int before = permits.waiting();
        Thread.ofVirtual().start(() -> {
            if (permits.acquire(organization, LONG)) {
                served.add(organization);
            }
        });
        awaitSoon(() -> permits.waiting() == before + 1);
    }

    private static void awaitSoon(Callable<Boolean> condition) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(condition);
    }

    private void release(UUID organization, UUID... expected) {
        permits.release(organization);
        awaitSoon(() -> served.size() >= expected.length);
        assertThat(served).containsExactly(expected);
        served.clear();
    }

    @Test
    void servesTheOrganisationThatHoldsTheFewest() {
        UUID first = UUID.randomUUID();
        take(RICH, 3);
        take(OTHER, 1);
        beginToWait(RICH);
        beginToWait(OTHER);
        take(first, 1);
        beginToWait(NEWCOMER);
        // Whoever came last has none.
        release(RICH, NEWCOMER);
        // Four are in use, so nobody who has one gets another.
        permits.release(NEWCOMER);
        assertThat(permits.waiting()).isEqualTo(2);
        release(first, OTHER);
        release(RICH, RICH);
    }

    @Test
    void servesThoseWhoHoldAsManyInTheOrderInWhichTheyCame() {
        List<UUID> newcomers =
                IntStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();
        newcomers.subList(0, 5).forEach(one -> take(one, 1));
        newcomers.subList(5, 20).forEach(this::beginToWait);
        for (int i = 0; i < 15; i++) {
            release(newcomers.get(i), newcomers.get(i + 5));
        }
    }

    @Test
    void refusesWhoHasWaitedLongEnoughAndForgetsThem() {
        take(RICH, 4);
        assertThat(permits.acquire(RICH, Duration.ofMillis(20).toNanos())).isFalse();
        take(NEWCOMER, 1);
        assertThat(permits.acquire(OTHER, Duration.ofMillis(20).toNanos())).isFalse();
        assertThat(permits.organizations()).isEqualTo(2);
        permits.release(NEWCOMER);
        for (int i = 0; i < 4; i++) {
            permits.release(RICH);
        }
        assertThat(permits.organizations()).isZero();
    }

    @Test
    void letsNoMoreWaitThanCouldBeServed() {
        take(RICH, 4);
        for (int i = 0; i < KeyedPermits.MOST_WAITING; i++) {
            Thread.ofVirtual().start(() -> permits.acquire(RICH, LONG));
        }
        awaitSoon(() -> permits.waiting() == KeyedPermits.MOST_WAITING);
        assertThat(permits.acquire(RICH, LONG)).isFalse();
        take(NEWCOMER, 1);
    }

    /** Whoever takes and gives back in any order: no more than there are, and none is lost. */
    @Test
    void losesNoPermitWhenManyTakeAndGiveBack() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        List<UUID> all = List.of(RICH, OTHER, NEWCOMER, UUID.randomUUID(), UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var works = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> work(all.get(i % 5), i, now, most), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(works).join();
        }
        assertThat(most.get()).isBetween(1, 5);
        assertThat(permits.organizations()).isZero();
        take(RICH, 4);
        take(OTHER, 1);
    }

    private void work(UUID organization, int number, AtomicInteger now, AtomicInteger most) {
        for (int i = 0; i < 200; i++) {
            // Some give up before they are served.
            if (permits.acquire(organization, number % 3 == 0 ? 1_000 : LONG)) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
                permits.release(organization);
            }
        }
    }
}
