package io.smartbiz.platform.access;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Message;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: a member in a session, or the system itself.
 *
 * @param memberId null for the system
 * @param sessionId null for the system
 * @param name how the member is called in the audit
 * @param branchId the member's own branch; null when there is none
 * @param rights as the roles give them. Those of modules that the organisation does not use have no effect
 * @param origin where the request comes from
 */
public record Caller(
        Organization organization,
        @Nullable UUID memberId,
        @Nullable UUID sessionId,
        String name,
        Language language,
        @Nullable UUID branchId,
        Rights rights,
        Origin origin) {

    /**
     * Where a request comes from, for the audit.
     *
     * @param address the network address, null for the system
     * @param program what the client calls itself
     * @param traceId what ties the answer to the log
     */
    public record Origin(
            @Nullable String address,
            @Nullable String program,
            @Nullable String traceId) {

        public static final Origin SYSTEM = new Origin(null, "smartbiz", null);
    }

    /** The system acting for an organisation: jobs and the operator's commands. */
    public static Caller system(Organization organization) {
        return new Caller(
                organization, null, null, "system", organization.language(), null, Rights.all(), Origin.SYSTEM);
    }

    public UUID organizationId() {
        return organization.id();
    }

    /** The id of the calling member; only for work that the system never does. */
    public UUID requireMember() {
        if (memberId == null) {
            throw Failure.forbidden();
        }
        return memberId;
    }

    /** Whether the caller holds a permission somewhere; see {@link #scope} for where. */
    public boolean may(Permission permission) {
        return rights.has(permission) && organization.uses(permission.module());
    }

    /** Where the caller holds a permission. */
    public BranchScope scope(Permission permission) {
        return organization.uses(permission.module()) ? rights.scope(permission) : BranchScope.NOWHERE;
    }

    /** @throws Failure {@code NOT_FOUND} when the organisation does not use the module of this class */
    public void requireModuleOf(Class<?> type) {
        if (!organization.uses(BusinessModule.of(type))) {
            throw Failure.of(ErrorCode.NOT_FOUND, Message.of("organization.module_not_used"));
        }
    }

    /** @throws Failure {@code FORBIDDEN} without the permission */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Failure.forbidden();
        }
    }

    /**
     * @throws Failure {@code FORBIDDEN} without the permission anywhere, {@code NOT_FOUND} for a branch outside of its
     *     scope
     */
    public void requireIn(Permission permission, UUID branch) {
        require(permission);
        if (!scope(permission).contains(branch)) {
            throw Failure.notFound();
        }
    }

    /** The same caller in one request, which has an origin and a language of its own. */
    public Caller withOrigin(Origin from, Language speaking) {
        return new Caller(organization, memberId, sessionId, name, speaking, branchId, rights, from);
    }
}
