package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Sql;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends every request that changes something twice with the same key. An operation that is added has to take a key, or be
 * named here with the reason why it needs none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRequestsTest {

    /** Sign-ins come before there is a member, and signing out twice is signing out. The last only reads. */
    private static final Set<String> WITHOUT_KEY = Set.of(
            "POST /api/auth/login",
            "POST /api/auth/refresh",
            "POST /api/auth/logout",
            "POST /api/auth/logout-all",
            "POST /api/canned-replies/{id}/render");

    /** They have no effect as their examples are. */
    private static final Set<String> PREVIEWS = Set.of(
            "PUT /api/products/bulk-price-update",
            "POST /api/products/bulk-import",
            "POST /api/import/products",
            "POST /api/returns/preview");

    private static final List<String> METHODS = List.of("POST", "PATCH");

    private final Premises premises = new Premises();
    private final Sql sql = new Sql(premises.shop().organizationId());

    @AfterAll
    void close() {
        sql.close();
    }

    @Test
    void everyOperationThatIsNotRepeatableByItselfTakesAKey() {
        assertThat(Target.all()
                        .filter(target -> METHODS.contains(target.example().method()))
                        .filter(target -> !target.takesKey())
                        .map(Target::toString))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_KEY);
        assertThat(Target.all().filter(Target::takesKey).map(Target::toString))
                .contains("PUT /api/products/bulk-price-update");
    }

    static Stream<Target> repeatable() {
        return Target.all().filter(target -> target.takesKey() && !PREVIEWS.contains(target.toString()));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void aRepeatedRequestHasOneEffect(Target operation) {
        Client once = premises.sender().withKey("key " + UUID.randomUUID());
        var request = operation.example().prepare(premises);
        Answer first = request.sendBy(once);
        assertThat(first.status()).as(first.request() + " " + first.body()).isBetween(200, 204);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        String before = changes();
        Answer second = request.sendBy(once);
        assertThat(second.header("Idempotency-Replayed"))
                .as(second.request() + " " + second.body())
                .isEqualTo("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(changes()).isEqualTo(before);
    }

    /** Whatever changes leaves an entry in the audit log, in a history or in the ledger. */
    private String changes() {
        return sql.rows("""
                select (select count(*) from core.audit_logs where organization_id = ?),
                    (select count(*) from core.events where organization_id = ?),
                    (select count(*) from core.files where organization_id = ?),
                    (select count(*) from desk.ticket_history where organization_id = ?),
                    (select count(*) from desk.time_entries where organization_id = ?),
                    (select count(*) from desk.checklist_items where organization_id = ?),
                    (select sum(version) from desk.tickets where organization_id = ?)""").toString();
    }
}
