package io.smartbiz.identity.credentials;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.core.Tables.MEMBER_ROLES;
import static io.smartbiz.database.core.Tables.ROLES;

import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.platform.search.UsernameKey;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a password is checked against, and what a sign-in shows of a member. */
@Repository
public class AccountRepository {

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    /** The member of a username, as {@link UsernameKey} compares them; null when there is none. */
    public @Nullable MembersRecord find(UUID organizationId, String username) {
        return db.selectFrom(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(organizationId))
                .and(UsernameKey.of(MEMBERS.USERNAME).eq(UsernameKey.of(username)))
                .and(MEMBERS.DELETED_AT.isNull())
                .fetchOne();
    }

    /** The names of a member's roles, built-in ones first. */
    public List<String> roleNames(UUID organizationId, UUID memberId) {
        return db.select(ROLES.NAME)
                .from(MEMBER_ROLES)
                .join(ROLES)
                .on(ROLES.ORGANIZATION_ID.eq(MEMBER_ROLES.ORGANIZATION_ID))
                .and(ROLES.ID.eq(MEMBER_ROLES.ROLE_ID))
                .where(MEMBER_ROLES.ORGANIZATION_ID.eq(organizationId))
                .and(MEMBER_ROLES.MEMBER_ID.eq(memberId))
                .orderBy(ROLES.BUILT_IN.isNull(), ROLES.CREATED_AT, ROLES.ID)
                .fetch(ROLES.NAME);
    }
}
