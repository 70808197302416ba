package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final class Stopped implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void countsEachKeyByItselfAndFillsUpWithTime() {
        var time = new Stopped();
        var limiter = new RateLimiter(3, time);
        for (int remaining = 2; remaining >= 0; remaining--) {
            assertThat(limiter.count("a"))
                    .extracting(RateLimiter.State::remaining)
                    .isEqualTo((long) remaining);
        }
        assertThat(limiter.count("a")).isEqualTo(new RateLimiter.State(3, 0, 61, 21));
        assertThat(limiter.count("b").waitSeconds()).isZero();
        time.nanos += Duration.ofSeconds(20).toNanos();
        assertThat(limiter.count("a").waitSeconds()).isZero();
        assertThat(limiter.count("a").waitSeconds()).isPositive();
        time.nanos += Duration.ofMinutes(1).toNanos();
        assertThat(limiter.count("a").remaining()).isEqualTo(2);
    }

    @Test
    void refusesAMemberWhoAsksTooOftenAndTellsWhenToComeBack() {
        var shop = new Shop();
        Client other = shop.member("seller", shop.branch());
        try (var node = TestInstallation.get()
                .startNode(Map.of("SMARTBIZ_RATE_LIMIT_PER_MINUTE", "20", "SMARTBIZ_LOGIN_LIMIT_PER_MINUTE", "3"))) {
            int port = TestInstallation.port(node);
            Client admin = shop.admin().at(port);
            Answer first = admin.get("/api/auth/me").expect(200);
            assertThat(first.header("RateLimit-Limit")).isEqualTo("20");
            assertThat(first.header("RateLimit-Remaining")).isEqualTo("19");
            Answer refusal = first;
            for (int i = 0; i < 100 && refusal.status() != 429; i++) {
                refusal = admin.get("/api/auth/me");
            }
            assertLimited(refusal, "20");
            other.at(port).get("/api/auth/me").expect(200);

            // A sign-in is counted by its name too, however it is written, and whether it succeeds or not.
            for (String name : new String[] {"nobody", "Nobody", " nobody"}) {
                login(port, shop, name).refuses(401, "INVALID_CREDENTIALS");
            }
            assertLimited(login(port, shop, "NOBODY"), "3");
            login(port, shop, "somebody").refuses(401, "INVALID_CREDENTIALS");
        }
    }

    @Test
    void refusesAnOrganisationWhoseMembersTogetherAskTooOften() {
        var shop = new Shop();
        Client seller = shop.member("seller", shop.branch());
        var neighbour = new Shop();
        var limits = Map.of("SMARTBIZ_RATE_LIMIT_PER_MINUTE", "6", "SMARTBIZ_ORGANIZATION_RATE_LIMIT_PER_MINUTE", "10");
        try (var node = TestInstallation.get().startNode(limits)) {
            int port = TestInstallation.port(node);
            Client admin = shop.admin().at(port);
            for (int left = 5; left >= 0; left--) {
                Answer answer = admin.get("/api/auth/me").expect(200);
                assertThat(answer.header("RateLimit-Limit")).isEqualTo("6");
                assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            }
            // What the member is refused does not count against the organisation.
            for (int i = 0; i < 4; i++) {
                assertLimited(admin.get("/api/auth/me"), "6");
            }
            for (int i = 0; i < 4; i++) {
                seller.at(port).get("/api/auth/me").expect(200);
            }
            assertLimited(seller.at(port).get("/api/auth/me"), "10");
            neighbour.admin().at(port).get("/api/auth/me").expect(200);
        }
    }

    @Test
    void leavesAKnownDeviceItsOwnSignIns() {
        var shop = new Shop();
        try (var node = TestInstallation.get().startNode(Map.of("SMARTBIZ_LOGIN_LIMIT_PER_MINUTE", "3"))) {
            int port = TestInstallation.port(node);
            Client known = Client.anonymous().at(port);
            Answer signedIn = known.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .expect(200);
            String cookie = signedIn.header("Set-Cookie").replaceFirst(";.*", "");
            Answer refusal = signedIn;
            for (int i = 0; i < 5; i++) {
                refusal = login(port, shop, "admin");
            }
            assertLimited(refusal, "3");

            Client device = known.with("Cookie", cookie);
            for (int i = 0; i < 3; i++) {
                device.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                        .expect(200);
            }
            assertLimited(device.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD)), "3");
            // It is known for one member only.
            for (int i = 0; i < 5; i++) {
                refusal = device.post("/api/auth/login", credentials(shop, "another", Shop.PASSWORD));
            }
            assertLimited(refusal, "3");
        }
    }

    @Test
    void leavesAKnownDeviceItsRequestsWhenOthersAtItsAddressAskTooOften() {
        var shop = new Shop();
        try (var node = TestInstallation.get().startNode(Map.of("SMARTBIZ_RATE_LIMIT_PER_MINUTE", "10"))) {
            int port = TestInstallation.port(node);
            Client anybody = Client.anonymous().at(port);
            String cookie = anybody.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .expect(200)
                    .header("Set-Cookie")
                    .replaceFirst(";.*", "");
            for (int i = 0; i < 10; i++) {
                anybody.get("/api/branches");
            }
            anybody.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .refuses(429, "RATE_LIMITED");
            anybody.with("Cookie", cookie)
                    .post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .expect(200);
            // Only the server can name a device.
            anybody.with("Cookie", cookie.replaceFirst("=..", "=AA"))
                    .post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .refuses(429, "RATE_LIMITED");
        }
    }

    @Test
    void countsSignedAddressesOfFilesApartFromOtherRequests() {
        var shop = new Shop();
        try (var node = TestInstallation.get().startNode(Map.of("SMARTBIZ_RATE_LIMIT_PER_MINUTE", "2"))) {
            int port = TestInstallation.port(node);
            Client anybody = Client.anonymous().at(port);
            String cookie = anybody.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .expect(200)
                    .header("Set-Cookie")
                    .replaceFirst(";.*", "");
            String picture = "/api/files/" + UUID.randomUUID() + "/content?expires=1&signature=x";
            for (int i = 0; i < 2 * CountedApart.TIMES; i++) {
                anybody.get(picture).refuses(404, "NOT_FOUND");
            }
            assertLimited(anybody.get(picture), "60");
            anybody.with("Cookie", cookie).get(picture).refuses(404, "NOT_FOUND");
            anybody.post("/api/auth/login", credentials(shop, "admin", Shop.PASSWORD))
                    .expect(200);
        }
    }

    private static Map<String, String> credentials(Shop shop, String username, String password) {
        return Map.of("organization", shop.slug(), "username", username, "password", password);
    }

    private static Answer login(int port, Shop shop, String username) {
        return Client.anonymous().at(port).post("/api/auth/login", credentials(shop, username, "not-the-password"));
    }

    private static void assertLimited(Answer answer, String limit) {
        answer.refuses(429, "RATE_LIMITED");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo(limit);
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(answer.header("RateLimit-Reset")).isNotNull();
    }
}
