package io.smartbiz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An organisation that works as usual while others do something else. */
public final class Neighbour {

    /** Each of its requests is answered in less. */
    public static final Duration SOON = Duration.ofSeconds(3);

    private static final int LEAST_HOURS = 5;
    private static final Duration BETWEEN_HOURS = Duration.ofMillis(50);

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final UUID product = shop.product().stocked(branch, 1_000_000).create();

    /** A request with its time. */
    private record Noticed(Answer answer, Duration took) {

        static Noticed of(Supplier<Answer> request) {
            long begin = System.nanoTime();
            Answer answer = request.get();
            return new Noticed(answer, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private List<Noticed> hour() {
        Client admin = shop.admin();
        var credentials = Map.of("organization", shop.slug(), "username", "admin", "password", Shop.PASSWORD);
        return List.of(
                Noticed.of(() -> admin.get("/api/products?size=20")),
                Noticed.of(() -> admin.post("/api/sales", Shop.sale(branch, product, 1))),
                Noticed.of(() -> admin.get("/api/products?q=product")),
                Noticed.of(() -> Client.anonymous().post("/api/auth/login", credentials)));
    }

    /** Works until the others have finished, and for some hours at least. Each request is answered soon. */
    public void isUndisturbedBy(List<Thread> others) throws InterruptedException {
        int hours = 0;
        do {
            for (Noticed one : hour()) {
                assertThat(one.answer().status()).as(one.answer().request()).isLessThan(300);
                assertThat(one.took()).as(one.answer().request()).isLessThan(SOON);
            }
            hours++;
            Thread.sleep(BETWEEN_HOURS);
        } while (hours < LEAST_HOURS || others.stream().anyMatch(Thread::isAlive));
        for (Thread one : others) {
            one.join();
        }
    }
}
