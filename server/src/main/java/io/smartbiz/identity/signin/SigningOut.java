package io.smartbiz.identity.signin;

import io.smartbiz.identity.credentials.SessionView;
import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.platform.access.Caller;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own sessions, and how they end. */
@Service
@Transactional
class SigningOut {

    private final Sessions sessions;
    private final SignInJournal journal;

    SigningOut(Sessions sessions, SignInJournal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    List<SessionView> sessions(Caller caller) {
        return sessions.list(caller, caller.requireMember());
    }

    /** Ends the present session. */
    void logout(Caller caller) {
        end(caller, Objects.requireNonNull(caller.sessionId()), "logout");
    }

    /** Ends all sessions. */
    void logoutAll(Caller caller) {
        sessions.endAll(caller.organizationId(), caller.requireMember(), "logout");
        journal.signedOut(caller);
    }

    /** Ends one session. @throws Failure {@code NOT_FOUND} when it is not an open session of the caller */
    void end(Caller caller, UUID sessionId) {
        end(caller, sessionId, "ended");
    }

    private void end(Caller caller, UUID sessionId, String because) {
        sessions.end(caller.organizationId(), caller.requireMember(), sessionId, because);
        journal.signedOut(caller);
    }

    /** Ends all sessions except the present one. */
    void endOthers(Caller caller) {
        sessions.endOthers(caller, "ended");
        journal.signedOut(caller);
    }
}
