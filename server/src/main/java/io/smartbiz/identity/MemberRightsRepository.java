package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.MEMBER_PERMISSIONS;
import static io.smartbiz.database.core.Tables.MEMBER_ROLES;
import static io.smartbiz.database.core.Tables.ORGANIZATIONS;

import io.smartbiz.platform.access.Permission;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The roles and single permissions of members. */
@Repository
class MemberRightsRepository {

    private final DSLContext db;

    MemberRightsRepository(DSLContext db) {
        this.db = db;
    }

    /** Makes changes of rights wait for one another, so that two of them cannot remove the last two managers at once. */
    void lock(UUID organizationId) {
        db.select(ORGANIZATIONS.ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.eq(organizationId))
                .forUpdate()
                .fetch();
    }

    /** Replaces the rights of a member. */
    void write(UUID organizationId, UUID memberId, List<RoleGrant> roles, Set<Permission> extras) {
        db.deleteFrom(MEMBER_ROLES)
                .where(MEMBER_ROLES.ORGANIZATION_ID.eq(organizationId).and(MEMBER_ROLES.MEMBER_ID.eq(memberId)))
                .execute();
        db.deleteFrom(MEMBER_PERMISSIONS)
                .where(MEMBER_PERMISSIONS
                        .ORGANIZATION_ID
                        .eq(organizationId)
                        .and(MEMBER_PERMISSIONS.MEMBER_ID.eq(memberId)))
                .execute();
        for (RoleGrant role : roles) {
            UUID[] branches = role.branchIds().stream().sorted().toArray(UUID[]::new);
            db.insertInto(MEMBER_ROLES)
                    .set(MEMBER_ROLES.ORGANIZATION_ID, organizationId)
                    .set(MEMBER_ROLES.MEMBER_ID, memberId)
                    .set(MEMBER_ROLES.ROLE_ID, role.roleId())
                    .set(MEMBER_ROLES.BRANCH_IDS, branches)
                    .execute();
        }
        for (Permission permission : extras) {
            db.insertInto(MEMBER_PERMISSIONS)
                    .set(MEMBER_PERMISSIONS.ORGANIZATION_ID, organizationId)
                    .set(MEMBER_PERMISSIONS.MEMBER_ID, memberId)
                    .set(MEMBER_PERMISSIONS.PERMISSION, permission.code())
                    .execute();
        }
    }
}
