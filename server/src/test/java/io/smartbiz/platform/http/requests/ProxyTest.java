package io.smartbiz.platform.http.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests that proxies pass on, over real connections: this machine is the proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyTest {

    private static final String LIMIT = "SMARTBIZ_LOGIN_LIMIT_PER_MINUTE";
    private static final String ANONYMOUS_LIMIT = "SMARTBIZ_RATE_LIMIT_PER_MINUTE";
    private static final String TRUSTED = "SMARTBIZ_TRUSTED_PROXIES";

    private final Shop shop = new Shop();

    private ConfigurableApplicationContext node(String... settings) {
        var more = new java.util.HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            more.put(settings[i], settings[i + 1]);
        }
        return TestInstallation.get().startNode(more);
    }

    private Answer login(Client client) {
        return client.post(
                "/api/auth/login", Map.of("organization", shop.slug(), "username", "admin", "password", Shop.PASSWORD));
    }

    /** Where the audit says that a sign-in came from. */
    private String audited(Answer signedIn) {
        Client holder = Client.anonymous().withToken(signedIn.text("/data/access_token"));
        String session = holder.get("/api/auth/sessions")
                .expect(200)
                .data()
                .valueStream()
                .filter(one -> one.get("is_current").asBoolean())
                .map(one -> one.get("address").asString())
                .findFirst()
                .orElseThrow();
        Answer log = shop.admin().get("/api/audit-logs?action=login&size=1").expect(200);
        assertThat(log.text("/data/0/ip_address")).isEqualTo(session);
        return session;
    }

    private static List<String> cookies(Answer answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    @Test
    void takesTheAddressSchemeAndHostThatATrustedProxyTells() {
        try (var node =
                node(TRUSTED, "127.0.0.0/8, ::1", LIMIT, "2", "SMARTBIZ_ALLOWED_ORIGINS", "https://other.example")) {
            Client proxy = Client.of(TestInstallation.port(node)).with("Session-Cookie", "new");
            Answer first = login(proxy.with("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                            .with("X-Forwarded-Proto", "https")
                            .with("X-Forwarded-Host", "shop.example")
                            .with("Origin", "https://shop.example"))
                    .expect(200);
            assertThat(audited(first)).isEqualTo("198.51.100.7");
            assertThat(cookies(first)).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
            assertThat(first.header("Strict-Transport-Security"))
                    .contains("max-age=")
                    .doesNotContain("includeSubDomains");

            Answer plain = login(proxy.with("X-Forwarded-For", "198.51.100.7")).expect(200);
            assertThat(cookies(plain)).hasSize(2).noneMatch(cookie -> cookie.contains("Secure"));
            login(proxy.with("X-Forwarded-For", "198.51.100.7")).refuses(429, "RATE_LIMITED");
            // Others behind the proxy have limits of their own; the addresses of an IPv6 network have one together.
            Answer network =
                    login(proxy.with("X-Forwarded-For", "[2001:db8::1]:443")).expect(200);
            assertThat(audited(network)).isEqualTo("2001:db8:0:0:0:0:0:1");
            login(proxy.with("X-Forwarded-For", "2001:db8::2")).expect(200);
            login(proxy.with("X-Forwarded-For", "2001:db8::3")).refuses(429, "RATE_LIMITED");
            // What the proxy does not know counts as its own.
            assertThat(audited(login(proxy.with("X-Forwarded-For", "203.0.113.9, no-address"))
                            .expect(200)))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void takesWhatTheStandardHeaderTells() {
        try (var node = node(TRUSTED, "127.0.0.1", "SMARTBIZ_PROXY_HEADERS", "forwarded")) {
            Client proxy = Client.of(TestInstallation.port(node)).with("Session-Cookie", "new");
            Answer answer = login(proxy.with("Forwarded", "for=\"203.0.113.9, for=\"[2001:db8::7]:4711\";proto=https")
                            .with("X-Forwarded-For", "203.0.113.9"))
                    .expect(200);
            assertThat(audited(answer)).isEqualTo("2001:db8:0:0:0:0:0:7");
            assertThat(cookies(answer)).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    /** A forged address would be a limit of one's own for each request. */
    @Test
    void believesNoHeaderOfAnybodyElse() {
        System.setProperty("spring.main.cloud-platform", "kubernetes");
        try (var node = node(TRUSTED, "192.0.2.7", LIMIT, "1", ANONYMOUS_LIMIT, "3")) {
            Client client = Client.of(TestInstallation.port(node)).with("Session-Cookie", "new");
            Answer answer = login(client.with("X-Forwarded-For", "198.51.100.1")
                            .with("Forwarded", "for=198.51.100.1;proto=https")
                            .with("X-Forwarded-Proto", "https"))
                    .expect(200);
            assertThat(audited(answer)).isEqualTo("127.0.0.1");
            assertThat(cookies(answer)).hasSize(2).noneMatch(cookie -> cookie.contains("Secure"));
            login(client.with("X-Forwarded-For", "198.51.100.2")).refuses(429, "RATE_LIMITED");
            client.with("X-Forwarded-For", "198.51.100.3").get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
            client.with("Forwarded", "for=198.51.100.4").get("/api/auth/me").refuses(429, "RATE_LIMITED");
        } finally {
            System.clearProperty("spring.main.cloud-platform");
        }
    }

    @Test
    void readsAHeaderOfHundredsOfHops() {
        try (var node = node(TRUSTED, "127.0.0.1")) {
            String hops = "203.0.113.9, ".repeat(400) + "198.51.100.7";
            Answer answer = login(Client.of(TestInstallation.port(node)).with("X-Forwarded-For", hops))
                    .expect(200);
            assertThat(audited(answer)).isEqualTo("198.51.100.7");
        }
    }
}
