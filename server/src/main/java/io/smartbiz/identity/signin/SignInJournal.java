package io.smartbiz.identity.signin;

import io.smartbiz.identity.Callers;
import io.smartbiz.identity.credentials.WrongPasswords;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.events.Events;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records who signed in and out. Every call is part of the running transaction. */
@Component
class SignInJournal {

    private final Callers callers;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final WrongPasswords wrongPasswords;

    SignInJournal(Callers callers, AuditTrail audit, Events events, Pipeline pipeline, WrongPasswords wrongPasswords) {
        this.callers = callers;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.wrongPasswords = wrongPasswords;
    }

    void signedIn(Caller caller, String username) {
        record(caller, entry(Action.LOGIN, caller, username));
    }

    /**
     * @param caller without an id when no member has this name
     * @param locks whether the username is locked for the sender from now on
     */
    void failed(Caller caller, String username, boolean locks) {
        wrongPasswords.record(caller, username, locks);
    }

    void signedOut(Caller caller) {
        record(caller, entry(Action.LOGOUT, caller, caller.name()));
    }

    private void record(Caller caller, AuditTrail.Entry entry) {
        try (var batch = pipeline.join()) {
            audit.record(batch, caller, entry);
            batch.send();
        }
    }

    /** Records that a refresh token of a member was used twice, so that the session was ended. @param origin of the second use */
    void tokenReused(Organization organization, UUID memberId, UUID sessionId, Caller.Origin origin) {
        Caller member = callers.of(organization, memberId, sessionId).withOrigin(origin, organization.language());
        try (var batch = pipeline.join()) {
            audit.record(batch, member, entry(Action.TOKEN_REUSED, member, member.name()));
            events.publish(batch, organization.id(), new RefreshTokenReused(memberId, sessionId, origin.address()));
            batch.send();
        }
    }

    private static AuditTrail.Entry entry(Action action, Caller caller, String name) {
        boolean important = action == Action.TOKEN_REUSED;
        return new AuditTrail.Entry(action, "session", caller.memberId(), name, null, Map.of(), important);
    }
}
