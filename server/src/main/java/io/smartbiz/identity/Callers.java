package io.smartbiz.identity;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members as callers, with the rights that they have at present. */
@Service
public class Callers {

    private final MemberRepository members;
    private final Roles roles;

    Callers(MemberRepository members, Roles roles) {
        this.members = members;
        this.roles = roles;
    }

    /**
     * A member as a caller. The origin is the system's until the request is known.
     *
     * @param sessionId null for work in the member's name without a session, such as demo data
     * @throws Failure {@code NOT_FOUND}
     */
    @Transactional
    public Caller of(Organization organization, UUID memberId, @Nullable UUID sessionId) {
        MemberView member = members.own(organization.id(), memberId);
        BranchScope home = BranchScope.ofHome(member.branchId());
        Rights rights = roles.rights(organization.id(), member.roles(), member.extraPermissions(), home);
        return new Caller(
                organization,
                member.id(),
                sessionId,
                member.fullName(),
                Language.of(member.language()).orElse(organization.language()),
                member.branchId(),
                rights,
                Caller.Origin.SYSTEM);
    }
}
