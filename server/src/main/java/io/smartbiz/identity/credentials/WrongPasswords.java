package io.smartbiz.identity.credentials;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Pipeline;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Audits wrong passwords, at sign-in and where members confirm what they do with their password. */
@Component
public class WrongPasswords {

    private final AuditTrail audit;
    private final Pipeline pipeline;

    WrongPasswords(AuditTrail audit, Pipeline pipeline) {
        this.audit = audit;
        this.pipeline = pipeline;
    }

    /**
     * Records one, as a part of the running transaction.
     *
     * @param caller without an id when no member has this name
     * @param locks whether the username is locked for the sender from now on, which the director should know
     */
    public void record(Caller caller, String username, boolean locks) {
        Map<String, Change> changes = locks ? Map.of("locked", new Change(null, true)) : Map.of();
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            Action.LOGIN_FAILED, "session", caller.memberId(), username, null, changes, locks));
            batch.send();
        }
    }
}
