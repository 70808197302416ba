package io.smartbiz.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.SignInSettings;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in, tokens, sessions and passwords. */
class SignInTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    private UUID member(String username) {
        return admin.post("/api/users", Map.of("username", username, "password", Shop.PASSWORD, "full_name", "X"))
                .expect(201)
                .id();
    }

    private Answer login(String username, String password) {
        return Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", shop.slug(), "username", username, "password", password));
    }

    private static Answer refresh(Answer pair) {
        return Client.anonymous().post("/api/auth/refresh", Map.of("refresh_token", pair.text("/data/refresh_token")));
    }

    private static Client holder(Answer pair) {
        return Client.anonymous().withToken(pair.text("/data/access_token"));
    }

    // ------------------------------------------------------------------ signing in

    @Test
    void signsInWhateverTheCaseAndTellsWhoIsSignedIn() {
        member("Nodira");
        Answer pair = login(" nODIRA ", Shop.PASSWORD).expect(200);
        assertThat(pair.text("/data/token_type")).isEqualTo("Bearer");
        assertThat(pair.at("/data/expires_in").asInt()).isEqualTo(24 * 3600);
        assertThat(pair.text("/data/user/username")).isEqualTo("Nodira");
        Answer me = holder(pair).get("/api/auth/me").expect(200);
        assertThat(me.data()).isEqualTo(pair.at("/data/user"));
        assertThat(me.at("/data/permissions")).isEmpty();
        assertThat(me.data().has("password")).isFalse();
        assertThat(me.body().toString()).doesNotContain("$2a$");
    }

    @Test
    void signsInWithWhatIsCopiedAlongWithTheNames() {
        member("copied");
        for (String around : List.of("\u200e", "\u200f", "\u2066", "\ufeff", "\u00a0", "\u200b ")) {
            Answer pair = Client.anonymous()
                    .post(
                            "/api/auth/login",
                            Map.of(
                                    "organization",
                                    around + shop.slug() + around,
                                    "username",
                                    around + "copied" + around,
                                    "password",
                                    Shop.PASSWORD))
                    .expect(200);
            assertThat(pair.text("/data/user/username")).isEqualTo("copied");
        }
        login("co\u200epied", "wrong").refuses(401, "INVALID_CREDENTIALS");
        login("\u200e", Shop.PASSWORD).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void answersTheSameForUnknownNamesWrongPasswordsAndThoseWhoMayNot() {
        member("known");
        UUID inactive = admin.post(
                        "/api/users",
                        Map.of("username", "inactive", "password", Shop.PASSWORD, "full_name", "X", "is_active", false))
                .expect(201)
                .id();
        UUID deleted = member("deleted");
        admin.delete("/api/users/" + deleted).expect(204);
        assertThat(inactive).isNotNull();
        var answers = List.of(
                login("unknown", Shop.PASSWORD),
                login("known", "wrong-password"),
                login("known", "x".repeat(100)),
                login("inactive", Shop.PASSWORD),
                login("deleted", Shop.PASSWORD),
                Client.anonymous()
                        .post(
                                "/api/auth/login",
                                Map.of("organization", "nowhere", "username", "known", "password", Shop.PASSWORD)));
        for (Answer answer : answers) {
            answer.refuses(401, "INVALID_CREDENTIALS");
            assertThat(answer.text("/error/message"))
                    .isEqualTo(answers.getFirst().text("/error/message"));
        }
    }

    @Test
    void asksWhichOrganizationIsMeantWhereThereAreSeveral() {
        assertThat(new Shop().slug()).isNotEqualTo(shop.slug());
        Map<String, Object> noneNamed = Map.of("username", "admin", "password", Shop.PASSWORD);
        Answer answer = Client.anonymous().with("Accept-Language", "en").post("/api/auth/login", noneNamed);
        answer.refuses(422, "VALIDATION_ERROR");
        assertThat(answer.text("/error/details/fields/organization"))
                .isEqualTo("is required, because this server has several organisations");
        var blank = Map.of("organization", " ", "username", "admin", "password", Shop.PASSWORD);
        Client.anonymous().post("/api/auth/login", blank).refuses(422, "VALIDATION_ERROR");
        var named = Map.of(
                "organization",
                " " + shop.slug().toUpperCase(Locale.ROOT),
                "username",
                "admin",
                "password",
                Shop.PASSWORD);
        Client.anonymous().post("/api/auth/login", named).expect(200);
    }

    @Test
    void takesTheConfiguredOrganizationForTheOneThatIsMeant() {
        Map<String, Object> noneNamed = Map.of("username", "admin", "password", Shop.PASSWORD);
        for (String configured : List.of(shop.slug(), "no-such-organization")) {
            try (var node = TestInstallation.get().startNode(Map.of("SMARTBIZ_DEFAULT_ORGANIZATION", configured))) {
                Answer answer = Client.of(TestInstallation.port(node)).post("/api/auth/login", noneNamed);
                if (configured.equals(shop.slug())) {
                    assertThat(answer.expect(200).text("/data/user/organization/slug"))
                            .isEqualTo(shop.slug());
                } else {
                    answer.refuses(422, "VALIDATION_ERROR");
                }
            }
        }
    }

    // ------------------------------------------------------------------ access tokens

    private static String token(JWSAlgorithm algorithm, byte[] key, Map<String, Object> claims) {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        try {
            var token = new SignedJWT(new JWSHeader(algorithm), set.build());
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesTokensThatItDidNotMake() throws Exception {
        Answer pair = login("admin", Shop.PASSWORD).expect(200);
        String good = pair.text("/data/access_token");
        Map<String, Object> claims =
                new HashMap<>(SignedJWT.parse(good).getJWTClaimsSet().getClaims());
        byte[] key = TestInstallation.get().bean(SignInSettings.class).tokenKey();
        holder(pair).get("/api/auth/me").expect(200);
        String[] parts = good.split("\\.");
        var forgeries = new ArrayList<>(List.of(
                "",
                "x",
                "..",
                "a.b.c",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                good.substring(0, good.length() - 4) + "AAAA",
                parts[0] + "." + parts[1].substring(1) + "." + parts[2],
                new PlainJWT(SignedJWT.parse(good).getJWTClaimsSet()).serialize(),
                token(JWSAlgorithm.HS256, "another key of thirty-two bytes!".getBytes(), claims),
                pair.text("/data/refresh_token")));
        for (String missing : List.of("org", "sid", "exp")) {
            var less = new HashMap<>(claims);
            less.remove(missing);
            forgeries.add(token(JWSAlgorithm.HS256, key, less));
            var other = new HashMap<>(claims);
            other.put(missing, "x");
            if (!missing.equals("exp")) {
                forgeries.add(token(JWSAlgorithm.HS256, key, other));
                other.put(missing, UUID.randomUUID().toString());
                forgeries.add(token(JWSAlgorithm.HS256, key, other));
            }
        }
        var neighbours = new HashMap<>(claims);
        neighbours.put("org", new Shop().organizationId().toString());
        forgeries.add(token(JWSAlgorithm.HS256, key, neighbours));
        for (String forgery : forgeries) {
            Client.anonymous().withToken(forgery).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        }
        Client.anonymous()
                .with("Authorization", "Basic " + parts[0])
                .get("/api/auth/me")
                .expect(401);
        Client.anonymous().with("Authorization", good).get("/api/auth/me").expect(401);
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        String good = login("admin", Shop.PASSWORD).expect(200).text("/data/access_token");
        var claims = new HashMap<>(SignedJWT.parse(good).getJWTClaimsSet().getClaims());
        claims.put("exp", Date.from(Instant.now().minusSeconds(1)));
        byte[] key = TestInstallation.get().bean(SignInSettings.class).tokenKey();
        Client.anonymous()
                .withToken(token(JWSAlgorithm.HS256, key, claims))
                .get("/api/auth/me")
                .refuses(401, "TOKEN_EXPIRED");
        AccessTokens tokens = TestInstallation.get().bean(AccessTokens.class);
        assertThatThrownBy(() -> SmartBizClock.at(Instant.now().plus(Duration.ofHours(24)), () -> tokens.verify(good)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOKEN_EXPIRED));
    }

    // ------------------------------------------------------------------ refresh tokens and sessions

    /** Repeats a renewal when the time in which a used token still counts has passed. */
    private static void refuseLater(Answer pair) {
        var renewal = TestInstallation.get().bean(TokenRenewal.class);
        var origin = new Caller.Origin("192.0.2.7", "thief", null);
        assertThatThrownBy(() -> SmartBizClock.at(
                        Instant.now().plus(Duration.ofSeconds(11)),
                        () -> renewal.refresh(pair.text("/data/refresh_token"), origin)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    @Test
    void endsTheSessionWhenARefreshTokenComesAgainLater() {
        UUID id = member("rotating");
        Answer first = login("rotating", Shop.PASSWORD).expect(200);
        Answer elsewhere = login("rotating", Shop.PASSWORD).expect(200);
        Answer second = refresh(first).expect(200);
        assertThat(second.text("/data/refresh_token")).isNotEqualTo(first.text("/data/refresh_token"));
        holder(second).get("/api/auth/me").expect(200);

        refuseLater(first);
        refresh(second).refuses(401, "UNAUTHENTICATED");
        holder(first).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        holder(second).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        holder(elsewhere).get("/api/auth/me").expect(200);
        refresh(elsewhere).expect(200);

        var told = admin.get("/api/audit-logs?important=true&action=token_reused&entity_id=" + id)
                .expect(200);
        assertThat(told.data()).hasSize(1);
        assertThat(told.text("/data/0/entity_type")).isEqualTo("session");
        assertThat(told.text("/data/0/user_name")).isEqualTo("X");
        assertThat(told.text("/data/0/ip_address")).isEqualTo("192.0.2.7");
        assertThat(told.text("/data/0/user_agent")).isEqualTo("thief");
    }

    @Test
    void givesTheSamePairToAllWhoUseATokenAtOnce() {
        member("raced");
        Answer pair = login("raced", Shop.PASSWORD).expect(200);
        List<Answer> answers = Parallel.run(6, _ -> refresh(pair));
        for (Answer answer : answers) {
            answer.expect(200);
            assertThat(answer.text("/data/access_token"))
                    .isEqualTo(answers.getFirst().text("/data/access_token"));
            assertThat(answer.text("/data/refresh_token"))
                    .isEqualTo(answers.getFirst().text("/data/refresh_token"));
        }
        Answer next = refresh(answers.getFirst()).expect(200);
        holder(next).get("/api/auth/me").expect(200);
        holder(pair).get("/api/auth/me").expect(200);
        assertThat(holder(next).get("/api/auth/sessions").expect(200).data()).hasSize(1);
    }

    /** The cookie that both tabs share must not go back to a token that is used up. */
    @Test
    void givesTheNewestPairWhenTheNextOneIsUsedAlready() {
        member("overtaken");
        Answer first = login("overtaken", Shop.PASSWORD).expect(200);
        Answer second = refresh(first).expect(200);
        Answer third = refresh(second).expect(200);
        Answer late = refresh(first).expect(200);
        assertThat(late.text("/data/refresh_token")).isEqualTo(third.text("/data/refresh_token"));
        assertThat(late.text("/data/access_token")).isEqualTo(third.text("/data/access_token"));
        refuseLater(second);
        refresh(third).refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void givesTheSameCookieToTwoTabsThatRenewAtOnce() {
        UUID id = member("tabs");
        String cookie = refreshCookie(loginInBrowser("tabs"));
        List<Answer> tabs = Parallel.run(2, _ -> refreshInBrowser(id, cookie));
        String renewed = refreshCookie(tabs.getFirst().expect(200));
        assertThat(renewed).isNotEqualTo(cookie);
        assertThat(refreshCookie(tabs.getLast().expect(200))).isEqualTo(renewed);
        assertThat(tabs.getLast().at("/data/refresh_token").isNull()).isTrue();
        refreshInBrowser(id, renewed).expect(200);
    }

    @Test
    void keepsNoRefreshTokenInTheDatabase() throws SQLException {
        member("stored");
        Answer first = login("stored", Shop.PASSWORD).expect(200);
        Answer second = refresh(first).expect(200);
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.prepareStatement("select string_agg(t::text, ' ') from core.refresh_tokens t"
                        + " where organization_id = ? and created_at > now() - interval '1 minute'")) {
            statement.setObject(1, shop.organizationId());
            try (var rows = statement.executeQuery()) {
                rows.next();
                byte[] secret = Base64.getUrlDecoder().decode(second.text("/data/refresh_token"));
                assertThat(rows.getString(1))
                        .contains(HexFormat.of()
                                .formatHex(TestInstallation.get()
                                        .bean(RefreshTokenRepository.class)
                                        .hash(RefreshToken.parse(second.text("/data/refresh_token")))))
                        .doesNotContain(second.text("/data/refresh_token"))
                        .doesNotContain(HexFormat.of().formatHex(secret, 16, secret.length));
            }
        }
    }

    @Test
    void refusesRefreshTokensThatItDidNotGive() {
        String good = login("admin", Shop.PASSWORD).expect(200).text("/data/refresh_token");
        for (String wrong :
                List.of("x", "!", good.substring(2), "A".repeat(64), good.replaceAll(".{8}$", "AAAAAAAA"))) {
            Client.anonymous()
                    .post("/api/auth/refresh", Map.of("refresh_token", wrong))
                    .refuses(401, "UNAUTHENTICATED");
        }
        Client.anonymous()
                .post("/api/auth/refresh", Map.of("refresh_token", good))
                .expect(200);
    }

    @Test
    void endsASessionThatIsNotUsedForAWeek() {
        member("resting");
        Answer pair = login("resting", Shop.PASSWORD).expect(200);
        var renewal = TestInstallation.get().bean(TokenRenewal.class);
        assertThatThrownBy(() -> SmartBizClock.at(
                        Instant.now().plus(Duration.ofDays(7)),
                        () -> renewal.refresh(pair.text("/data/refresh_token"), new Caller.Origin(null, null, null))))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
        refresh(pair).expect(200);
    }

    @Test
    void logsOutHereOrEverywhere() {
        member("leaving");
        Answer here = login("leaving", Shop.PASSWORD).expect(200);
        Answer there = login("leaving", Shop.PASSWORD).expect(200);
        holder(here).post("/api/auth/logout").expect(204);
        holder(here).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        refresh(here).refuses(401, "UNAUTHENTICATED");
        holder(there).get("/api/auth/me").expect(200);
        Answer third = login("leaving", Shop.PASSWORD).expect(200);
        holder(third).post("/api/auth/logout-all").expect(204);
        for (Answer ended : List.of(there, third)) {
            holder(ended).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
            refresh(ended).refuses(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void listsAndEndsOnesOwnSessions() {
        member("listing");
        Answer here = login("listing", Shop.PASSWORD).expect(200);
        Answer there = login("listing", Shop.PASSWORD).expect(200);
        var sessions = holder(here).get("/api/auth/sessions").expect(200).data();
        assertThat(sessions).hasSize(2);
        for (var session : sessions) {
            if (!session.get("is_current").asBoolean()) {
                String id = session.get("id").asString();
                admin.delete("/api/auth/sessions/" + id).refuses(404, "NOT_FOUND");
                holder(here).delete("/api/auth/sessions/" + id).expect(204);
            }
        }
        holder(there).get("/api/auth/me").expect(401);
        holder(here).get("/api/auth/me").expect(200);
    }

    @Test
    void endsAllOfOnesSessionsButThisOne() {
        member("tidying");
        Answer here = login("tidying", Shop.PASSWORD).expect(200);
        List<Answer> others = List.of(
                login("tidying", Shop.PASSWORD).expect(200),
                login("tidying", Shop.PASSWORD).expect(200));
        holder(here).delete("/api/auth/sessions").expect(204);
        for (Answer ended : others) {
            holder(ended).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
            refresh(ended).refuses(401, "UNAUTHENTICATED");
        }
        assertThat(holder(here).get("/api/auth/sessions").expect(200).data()).hasSize(1);
        admin.get("/api/auth/me").expect(200);
        refresh(here).expect(200);
    }

    @Test
    void saysWhatOnesRolesAreCalled() {
        UUID role = admin.post("/api/roles", Map.of("name", "Weaver", "permissions", List.of()))
                .expect(201)
                .id();
        Client weaver = shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of())), null);
        assertThat(weaver.get("/api/auth/me").expect(200).at("/data/role_names"))
                .singleElement()
                .satisfies(name -> assertThat(name.asString()).isEqualTo("Weaver"));
        member("without-roles");
        assertThat(login("without-roles", Shop.PASSWORD).expect(200).at("/data/user/role_names"))
                .isEmpty();
    }

    // ------------------------------------------------------------------ lock

    @Test
    void locksAnAccountAfterFiveFailuresForAWhile() {
        UUID id = member("locked");
        for (int i = 0; i < 5; i++) {
            login(i % 2 == 0 ? "locked" : "LOCKED", "wrong-password").refuses(401, "INVALID_CREDENTIALS");
        }
        Answer refusal = login("locked", Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
        Answer told = admin.get("/api/audit-logs?important=true&action=login_failed&entity_id=" + id)
                .expect(200);
        assertThat(told.data()).hasSize(1);
        assertThat(told.at("/data/0/changes/locked/now").asBoolean()).isTrue();
        assertThat(refusal.at("/error/details/retry_after_seconds").asInt()).isBetween(1, 15 * 60 + 1);
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 15 * 60 + 1);

        var authentication = TestInstallation.get().bean(Authentication.class);
        var origin = new Caller.Origin("127.0.0.1", "test", null);
        assertThatThrownBy(() -> SmartBizClock.at(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        () -> authentication.login(
                                shop.organizationId(), "locked", Shop.PASSWORD, origin, KnownDevices.Sender.UNKNOWN)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ACCOUNT_LOCKED));
        TokenPair later = SmartBizClock.at(
                Instant.now().plus(Duration.ofMinutes(16)),
                () -> authentication.login(
                        shop.organizationId(), "locked", Shop.PASSWORD, origin, KnownDevices.Sender.UNKNOWN));
        assertThat(later.user().member().id()).isEqualTo(id);
    }

    @Test
    void showsUntilWhenAMemberIsLocked() {
        UUID id = member("Shown-As-Locked");
        member("never-locked");
        for (int i = 0; i < 4; i++) {
            login("shown-as-locked", "wrong-password").expect(401);
        }
        assertThat(lockOf(id)).isEmpty();
        login("shown-as-locked", "wrong-password").expect(401);
        Instant until = Instant.parse(lockOf(id));
        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(15)));
        login("shown-as-locked", Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
        assertThat(Instant.parse(lockOf(id))).isEqualTo(until);
        assertThat(admin.get("/api/users?q=locked").expect(200).data())
                .filteredOn(row -> row.hasNonNull("locked_until"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("username").asString()).isEqualTo("Shown-As-Locked"));
        admin.post("/api/users/" + id + "/unlock").expect(200);
        assertThat(lockOf(id)).isEmpty();
    }

    @Test
    void showsUntilWhenAMemberIsLockedForTheSecondTime() {
        UUID id = member("locked-twice");
        for (int i = 0; i < 5; i++) {
            login("locked-twice", "wrong-password").expect(401);
        }
        Instant until = Instant.parse(lockOf(id));
        failAfter(until, "locked-twice");
        assertThat(Instant.parse(lockOf(id)))
                .isBetween(until.plus(Duration.ofMinutes(30)), until.plus(Duration.ofMinutes(31)));
    }

    /** Five more failures from the same address, just after the first lock. */
    private void failAfter(Instant until, String username) {
        var authentication = TestInstallation.get().bean(Authentication.class);
        var origin = new Caller.Origin("127.0.0.1", "test", null);
        for (int i = 1; i <= 5; i++) {
            Instant at = until.plusSeconds(i);
            assertThatThrownBy(() -> SmartBizClock.at(
                            at,
                            () -> authentication.login(
                                    shop.organizationId(),
                                    username,
                                    "wrong-password",
                                    origin,
                                    KnownDevices.Sender.UNKNOWN)))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_CREDENTIALS));
        }
    }

    private String lockOf(UUID id) {
        return admin.get("/api/users/" + id)
                .expect(200)
                .at("/data/locked_until")
                .asString("");
    }

    @Test
    void unlocksByAnAdministratorOrByANewPassword() {
        for (String way : List.of("unlock", "reset-password")) {
            UUID id = member("freed-by-" + way);
            for (int i = 0; i < 5; i++) {
                login("freed-by-" + way, "wrong-password").expect(401);
            }
            login("freed-by-" + way, Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
            Object body = way.equals("unlock") ? null : Map.of("password", Shop.PASSWORD);
            admin.send("POST", "/api/users/" + id + "/" + way, body).expect(200);
            login("freed-by-" + way, Shop.PASSWORD).expect(200);
        }
    }

    @Test
    void locksUnknownNamesAlikeAndCountsFromTheLastSuccess() {
        for (int i = 0; i < 5; i++) {
            login("nobody", "wrong-password").refuses(401, "INVALID_CREDENTIALS");
        }
        login("nobody", "wrong-password").refuses(423, "ACCOUNT_LOCKED");
        member("careless");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                login("careless", "wrong-password").refuses(401, "INVALID_CREDENTIALS");
            }
            login("careless", Shop.PASSWORD).expect(200);
        }
    }

    @Test
    void checksNoMorePasswordsThanMayFailHoweverManyComeAtOnce() {
        member("stormed");
        List<Answer> answers = Parallel.run(40, _ -> login("stormed", "wrong-password"));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 401)
                .allSatisfy(answer -> answer.refuses(423, "ACCOUNT_LOCKED"));
    }

    @Test
    void letsManyInWhoComeAtOnceWithTheRightPassword() {
        member("shared");
        assertThat(Parallel.run(9, _ -> login("shared", Shop.PASSWORD))).allSatisfy(answer -> answer.expect(200));
    }

    @Test
    void letsAKnownDeviceInWhileOthersFail() {
        member("pestered");
        Answer known = login("pestered", Shop.PASSWORD).expect(200);
        String cookie = known.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/api");
        Client device = Client.anonymous().with("Cookie", cookie.replaceFirst(";.*", ""));
        for (int i = 0; i < 6; i++) {
            login("pestered", "wrong-password");
        }
        login("pestered", Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
        var right = Map.of("organization", shop.slug(), "username", "pestered", "password", Shop.PASSWORD);
        assertThat(device.post("/api/auth/login", right).expect(200).header("Set-Cookie"))
                .startsWith(cookie.replaceFirst(";.*", ""));
        var wrong = Map.of("organization", shop.slug(), "username", "pestered", "password", "wrong-password");
        for (int i = 0; i < 5; i++) {
            device.post("/api/auth/login", wrong).refuses(401, "INVALID_CREDENTIALS");
        }
        device.post("/api/auth/login", right).refuses(423, "ACCOUNT_LOCKED");
    }

    @Test
    void knowsNoDeviceByACookieOfAnotherMemberOrAForgedOne() {
        member("mine");
        member("theirs");
        String cookie = login("mine", Shop.PASSWORD).expect(200).header("Set-Cookie");
        String name =
                login("theirs", Shop.PASSWORD).expect(200).header("Set-Cookie").replaceFirst("=.*", "");
        String value = cookie.replaceFirst(";.*", "").replaceFirst("^[^=]*=", "");
        for (int i = 0; i < 5; i++) {
            login("theirs", "wrong-password").expect(401);
        }
        for (String forged : List.of(value, "x", "x.y", value + "A", ".", "")) {
            Client.anonymous()
                    .with("Cookie", name + "=" + forged)
                    .post(
                            "/api/auth/login",
                            Map.of("organization", shop.slug(), "username", "theirs", "password", Shop.PASSWORD))
                    .refuses(423, "ACCOUNT_LOCKED");
        }
    }

    /** Java and PostgreSQL know different small letters, of \u0130 for example. */
    @Test
    void opensNoLockByAnotherSpelling() {
        member("\u0130zzat");
        for (int i = 0; i < 5; i++) {
            login("\u0130zzat", "wrong-password").expect(401);
        }
        for (String spelling : List.of("\u0130ZZAT", "i\u0307zzat", "izzat", "IZZAT", "\u0131zzat", "I\u0307ZZAT")) {
            assertThat(login(spelling, Shop.PASSWORD).status()).as(spelling).isNotEqualTo(200);
        }
    }

    // ------------------------------------------------------------------ passwords

    @Test
    void refusesWeakPasswordsWhereverOneIsSet() {
        UUID id = member("careful-name");
        Client self = holder(login("careful-name", Shop.PASSWORD).expect(200));
        for (String weak : List.of(
                "short-7",
                "password1",
                "PASSWORD1",
                "12345678",
                "qwertyuiop",
                "careful-name",
                "Careful-Name",
                "x".repeat(73),
                "ў".repeat(37))) {
            assertRefused(admin.post("/api/users/" + id + "/reset-password", Map.of("password", weak)), "password");
            assertRefused(
                    self.post("/api/auth/change-password", Map.of("old_password", Shop.PASSWORD, "new_password", weak)),
                    "new_password");
        }
        assertRefused(
                admin.post("/api/users", Map.of("username", "newcomer", "password", "Newcomer", "full_name", "X")),
                "password");
        admin.post("/api/users/" + id + "/reset-password", Map.of("password", "ў".repeat(36)))
                .expect(200);
        login("careful-name", "ў".repeat(36)).expect(200);
        login("careful-name", "ў".repeat(36) + "x").refuses(401, "INVALID_CREDENTIALS");
    }

    private static void assertRefused(Answer answer, String field) {
        answer.refuses(422, "VALIDATION_ERROR");
        assertThat(answer.at("/error/details/fields").propertyNames()).containsExactly(field);
    }

    @Test
    void changesOnesPasswordAndEndsTheOtherSessions() {
        member("changing");
        Answer here = login("changing", Shop.PASSWORD).expect(200);
        Answer there = login("changing", Shop.PASSWORD).expect(200);
        assertRefused(
                holder(here)
                        .post(
                                "/api/auth/change-password",
                                Map.of("old_password", "not-the-old-one", "new_password", "carpet weaver")),
                "old_password");
        holder(here)
                .post(
                        "/api/auth/change-password",
                        Map.of("old_password", Shop.PASSWORD, "new_password", "carpet weaver"))
                .expect(204);
        holder(here).get("/api/auth/me").expect(200);
        holder(there).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
        refresh(there).refuses(401, "UNAUTHENTICATED");
        login("changing", Shop.PASSWORD).refuses(401, "INVALID_CREDENTIALS");
        login("changing", "carpet weaver").expect(200);
    }

    @Test
    void countsAndAuditsWrongOldPasswordsLikeFailedSignIns() {
        UUID id = member("guessing");
        Client self = holder(login("guessing", Shop.PASSWORD).expect(200));
        for (int i = 0; i < 5; i++) {
            assertRefused(changePassword(self, "guess " + i), "old_password");
        }
        changePassword(self, Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
        login("guessing", Shop.PASSWORD).refuses(423, "ACCOUNT_LOCKED");
        Answer audited = admin.get("/api/audit-logs?action=login_failed&entity_type=session&entity_id=" + id)
                .expect(200);
        assertThat(audited.data()).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.get("user_id").asString()).isEqualTo(id.toString());
            assertThat(entry.get("entity_name").asString()).isEqualTo("guessing");
            assertThat(entry.get("ip_address").asString()).isNotBlank();
        });
        assertThat(audited.data())
                .filteredOn(entry -> entry.get("is_important").asBoolean())
                .as("the one that locks")
                .hasSize(1);
    }

    @Test
    void endsEverySessionWhenTheTokenKeyIsChanged() {
        member("keyed");
        Answer pair = login("keyed", Shop.PASSWORD).expect(200);
        try (var node = TestInstallation.get()
                .startNode(Map.of("SMARTBIZ_TOKEN_KEY", "another key that is long enough for 256 bits"))) {
            int port = TestInstallation.port(node);
            holder(pair).at(port).get("/api/auth/me").refuses(401, "UNAUTHENTICATED");
            Client.anonymous()
                    .at(port)
                    .post("/api/auth/refresh", Map.of("refresh_token", pair.text("/data/refresh_token")))
                    .refuses(401, "UNAUTHENTICATED");
        }
        refresh(pair).expect(200);
    }

    @Test
    void checksNoMoreOldPasswordsThanMayFailHoweverManyComeAtOnce() {
        member("hurrying");
        Client self = holder(login("hurrying", Shop.PASSWORD).expect(200));
        List<Answer> answers = Parallel.run(20, i -> changePassword(self, "guess " + i));
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 422)
                .allSatisfy(answer -> answer.refuses(423, "ACCOUNT_LOCKED"));
    }

    @Test
    void letsAMemberWhoIsSignedInChangeThePasswordWhileOthersFail() {
        member("working");
        Client self = holder(login("working", Shop.PASSWORD).expect(200));
        for (int i = 0; i < 6; i++) {
            login("working", "wrong-password");
        }
        changePassword(self, Shop.PASSWORD).expect(204);
    }

    private static Answer changePassword(Client self, String old) {
        return self.post("/api/auth/change-password", Map.of("old_password", old, "new_password", "carpet weaver"));
    }

    // ------------------------------------------------------------------ refresh tokens in cookies

    private Client browser() {
        return Client.anonymous().with("Session-Cookie", "new");
    }

    private Answer loginInBrowser(String username) {
        return browser()
                .post(
                        "/api/auth/login",
                        Map.of("organization", shop.slug(), "username", username, "password", Shop.PASSWORD))
                .expect(200);
    }

    /** The cookie that an answer sets for a member's refresh token. */
    private static String refreshCookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("smartbiz_refresh_"))
                .findFirst()
                .orElseThrow();
    }

    private static Answer refreshInBrowser(UUID member, String cookie) {
        return Client.anonymous()
                .with("Session-Cookie", member.toString())
                .with("Cookie", cookie.replaceFirst(";.*", ""))
                .post("/api/auth/refresh", Map.of());
    }

    @Test
    void keepsTheRefreshTokenOfABrowserWhereNoScriptCanReadIt() {
        UUID id = member("browsing");
        Answer first = loginInBrowser("browsing");
        assertThat(first.at("/data/refresh_token").isNull()).isTrue();
        String cookie = refreshCookie(first);
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/api/auth", "Max-Age=604800");
        Answer second = refreshInBrowser(id, cookie).expect(200);
        assertThat(second.at("/data/refresh_token").isNull()).isTrue();
        holder(second).get("/api/auth/me").expect(200);
        assertThat(refreshCookie(second)).isNotEqualTo(cookie);
        Answer third = refreshInBrowser(id, refreshCookie(second)).expect(200);
        assertThat(refreshCookie(holder(third).post("/api/auth/logout").expect(204)))
                .contains("Max-Age=0");
        refreshInBrowser(id, refreshCookie(third)).refuses(401, "UNAUTHENTICATED");
    }

    /** Another site can make a browser send a cookie at most, never the header. */
    @Test
    void takesACookieOnlyTogetherWithItsHeader() {
        UUID id = member("lured");
        String cookie = refreshCookie(loginInBrowser("lured"));
        Client.anonymous()
                .with("Cookie", cookie.replaceFirst(";.*", ""))
                .post("/api/auth/refresh", Map.of())
                .refuses(422, "VALIDATION_ERROR");
        refreshInBrowser(UUID.randomUUID(), cookie).refuses(401, "UNAUTHENTICATED");
        refreshInBrowser(id, cookie).expect(200);
    }

    @Test
    void movesATokenIntoACookieForABrowserThatHadStoredIt() {
        UUID id = member("moving");
        Answer before = login("moving", Shop.PASSWORD).expect(200);
        Answer moved = Client.anonymous()
                .with("Session-Cookie", id.toString())
                .post("/api/auth/refresh", Map.of("refresh_token", before.text("/data/refresh_token")))
                .expect(200);
        assertThat(moved.at("/data/refresh_token").isNull()).isTrue();
        refreshInBrowser(id, refreshCookie(moved)).expect(200);
    }
}
