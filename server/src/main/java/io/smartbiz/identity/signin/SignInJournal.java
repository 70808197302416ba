package io.smartbiz.identity.signin;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.events.Events;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who signed in and out. Every call is part of the running transaction. */
@Component
class SignInJournal {

    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;

    SignInJournal(AuditTrail audit, Events events, Pipeline pipeline) {
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
    }

    void signedIn(Caller caller, String username) {
        record(Action.LOGIN, caller, username);
    }

    /** @param caller without an id when no member has this name */
    void failed(Caller caller, String username) {
        record(Action.LOGIN_FAILED, caller, username);
    }

    void signedOut(Caller caller) {
        record(Action.LOGOUT, caller, caller.name());
    }

    private void record(Action action, Caller caller, String name) {
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(action, "session", caller.memberId(), name, null, Map.of(), false));
            batch.send();
        }
    }

    /** Publishes that a refresh token was used twice. */
    void tokenReused(Organization organization, UUID memberId, UUID sessionId, @Nullable String address) {
        try (var batch = pipeline.join()) {
            events.publish(batch, organization.id(), new RefreshTokenReused(memberId, sessionId, address));
            batch.send();
        }
    }
}
