package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.core.Tables.MEMBER_PERMISSIONS;
import static io.smartbiz.database.core.Tables.MEMBER_ROLES;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.core.Tables;
import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.files.FileLinks;
import io.smartbiz.identity.Members.MemberFilter;
import io.smartbiz.identity.credentials.SignInAttemptRepository;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.platform.text.NameKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of members. */
@Repository
class MemberRepository {

    static final EntityType<MembersRecord> MEMBER = EntityType.of("member", MEMBERS, MEMBERS.FULL_NAME)
            .ofBranch(MEMBERS.BRANCH_ID)
            .important(MEMBERS.IS_ACTIVE)
            .unaudited(MEMBERS.PASSWORD_HASH, MEMBERS.UNLOCKED_AT, MEMBERS.SEARCH_TEXT);

    private static final Field<List<RoleGrant>> ROLES = multiset(select(MEMBER_ROLES.ROLE_ID, MEMBER_ROLES.BRANCH_IDS)
                    .from(MEMBER_ROLES)
                    .where(MEMBER_ROLES
                            .ORGANIZATION_ID
                            .eq(MEMBERS.ORGANIZATION_ID)
                            .and(MEMBER_ROLES.MEMBER_ID.eq(MEMBERS.ID))))
            .as("roles")
            .convertFrom(rows -> rows.map(
                    row -> new RoleGrant(row.get(MEMBER_ROLES.ROLE_ID), Set.of(row.get(MEMBER_ROLES.BRANCH_IDS)))));

    /** The role in short: built-in ones come first. */
    private static final Field<String> ROLE = DSL.field(select(DSL.coalesce(Tables.ROLES.BUILT_IN, Tables.ROLES.NAME))
                    .from(MEMBER_ROLES)
                    .join(Tables.ROLES)
                    .on(Tables.ROLES.ORGANIZATION_ID.eq(MEMBER_ROLES.ORGANIZATION_ID))
                    .and(Tables.ROLES.ID.eq(MEMBER_ROLES.ROLE_ID))
                    .where(MEMBER_ROLES
                            .ORGANIZATION_ID
                            .eq(MEMBERS.ORGANIZATION_ID)
                            .and(MEMBER_ROLES.MEMBER_ID.eq(MEMBERS.ID)))
                    .orderBy(Tables.ROLES.BUILT_IN.isNull(), Tables.ROLES.CREATED_AT, Tables.ROLES.ID)
                    .limit(1))
            .as("role");

    private static final Field<Set<Permission>> EXTRAS = multiset(select(MEMBER_PERMISSIONS.PERMISSION)
                    .from(MEMBER_PERMISSIONS)
                    .where(MEMBER_PERMISSIONS
                            .ORGANIZATION_ID
                            .eq(MEMBERS.ORGANIZATION_ID)
                            .and(MEMBER_PERMISSIONS.MEMBER_ID.eq(MEMBERS.ID))))
            .as("extra_permissions")
            .convertFrom(rows -> {
                var permissions = new LinkedHashSet<Permission>();
                rows.forEach(row ->
                        Permission.of(row.get(MEMBER_PERMISSIONS.PERMISSION)).ifPresent(permissions::add));
                return permissions;
            });

    private static final Field<UUID> PHOTO = DSL.field(select(FILES.ID)
                    .from(FILES)
                    .where(FILES.ORGANIZATION_ID.eq(MEMBERS.ORGANIZATION_ID))
                    .and(FILES.OWNER_ID.eq(MEMBERS.ID))
                    .and(FILES.OWNER_TYPE.eq(MemberPhotos.TYPE))
                    .and(FILES.DELETED_AT.isNull())
                    .and(FILES.OWNER_DELETED_AT.isNull())
                    .limit(1))
            .as("photo");

    private static final Listing LIST = new Listing(MEMBERS.ID, "full_name")
            .sortableBy("full_name", MEMBERS.FULL_NAME)
            .sortableBy("username", MEMBERS.USERNAME)
            .sortableBy("created_at", MEMBERS.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;
    private final FileLinks links;
    private final Clock clock;

    MemberRepository(DSLContext db, AuditedRows rows, FileLinks links, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    private List<Field<?>> columns() {
        return List.of(
                MEMBERS.ID,
                MEMBERS.USERNAME,
                MEMBERS.FULL_NAME,
                MEMBERS.PHONE_NUMBER,
                MEMBERS.EMAIL,
                MEMBERS.LANGUAGE,
                MEMBERS.BRANCH_ID,
                PHOTO,
                ROLE,
                ROLES,
                EXTRAS,
                MEMBERS.IS_ACTIVE,
                lockedUntil(),
                MEMBERS.CREATED_AT,
                MEMBERS.UPDATED_AT,
                MEMBERS.VERSION);
    }

    /** Those of these members who are not deleted. */
    Set<UUID> living(UUID organizationId, Collection<UUID> ids) {
        return db.select(MEMBERS.ID)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(organizationId))
                .and(MEMBERS.ID.in(ids))
                .and(MEMBERS.DELETED_AT.isNull())
                .fetchSet(MEMBERS.ID);
    }

    private Field<@Nullable Instant> lockedUntil() {
        return SignInAttemptRepository.lockedUntil(
                MEMBERS.ORGANIZATION_ID, UsernameKey.of(MEMBERS.USERNAME), MEMBERS.UNLOCKED_AT, clock.instant());
    }

    private MemberView view(Record row) {
        UUID photo = row.get(PHOTO);
        return new MemberView(
                row.get(MEMBERS.ID),
                row.get(MEMBERS.USERNAME),
                row.get(MEMBERS.FULL_NAME),
                row.get(MEMBERS.PHONE_NUMBER),
                row.get(MEMBERS.EMAIL),
                row.get(MEMBERS.LANGUAGE),
                row.get(MEMBERS.BRANCH_ID),
                photo == null ? null : links.of(photo),
                MemberView.Granted.of(row.get(ROLE), row.get(ROLES), row.get(EXTRAS)),
                row.get(MEMBERS.IS_ACTIVE),
                row.get("locked_until", Instant.class),
                row.get(MEMBERS.CREATED_AT),
                row.get(MEMBERS.UPDATED_AT),
                row.get(MEMBERS.VERSION));
    }

    /** The members whom the caller may see: those of the branches in the permission's scope. */
    private static Condition visible(Caller caller, Permission permission) {
        return MEMBERS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(permission).covers(MEMBERS.BRANCH_ID));
    }

    /** Whether a member has one of these roles, by the codes of built-in ones or by names. */
    private static Condition hasRole(List<String> roles) {
        List<String> keys = roles.stream()
                .map(NameKey::of)
                .map(key -> key.equals(AskedRights.CENTRAL_ADMIN) ? BuiltInRole.ADMIN.code() : key)
                .toList();
        return DSL.exists(select(DSL.one())
                .from(MEMBER_ROLES)
                .join(Tables.ROLES)
                .on(Tables.ROLES.ORGANIZATION_ID.eq(MEMBER_ROLES.ORGANIZATION_ID))
                .and(Tables.ROLES.ID.eq(MEMBER_ROLES.ROLE_ID))
                .where(MEMBER_ROLES.ORGANIZATION_ID.eq(MEMBERS.ORGANIZATION_ID))
                .and(MEMBER_ROLES.MEMBER_ID.eq(MEMBERS.ID))
                .and(Tables.ROLES
                        .BUILT_IN
                        .in(keys)
                        .or(DSL.function(DSL.name("core", "name_key"), String.class, Tables.ROLES.NAME)
                                .in(keys))));
    }

    Page<MemberView> list(Caller caller, MemberFilter filter, ListRequest request) {
        Condition where = visible(caller, Permission.USERS_VIEW)
                .and(request.deleted() ? MEMBERS.DELETED_AT.isNotNull() : MEMBERS.DELETED_AT.isNull());
        if (!filter.branchId().isEmpty()) {
            where = where.and(MEMBERS.BRANCH_ID.in(filter.branchId()));
        }
        if (!filter.roleId().isEmpty()) {
            where = where.and(DSL.exists(select(DSL.one())
                    .from(MEMBER_ROLES)
                    .where(MEMBER_ROLES
                            .ORGANIZATION_ID
                            .eq(MEMBERS.ORGANIZATION_ID)
                            .and(MEMBER_ROLES.MEMBER_ID.eq(MEMBERS.ID))
                            .and(MEMBER_ROLES.ROLE_ID.in(filter.roleId())))));
        }
        if (!filter.role().isEmpty()) {
            where = where.and(hasRole(filter.role()));
        }
        if (filter.isActive() != null) {
            where = where.and(MEMBERS.IS_ACTIVE.eq(filter.isActive()));
        }
        where = where.and(SearchWords.filter(filter.q(), MEMBERS.SEARCH_TEXT));
        return LIST.fetch(db, columns(), MEMBERS, where, request, this::view);
    }

    MemberView get(Caller caller, UUID id, Permission permission) {
        return one(visible(caller, permission).and(MEMBERS.ID.eq(id)));
    }

    /** A member of any branch, for the member itself and for the system. */
    MemberView own(UUID organizationId, UUID id) {
        return one(MEMBERS.ORGANIZATION_ID.eq(organizationId).and(MEMBERS.ID.eq(id)));
    }

    private MemberView one(Condition where) {
        return db.select(columns())
                .from(MEMBERS)
                .where(where.and(MEMBERS.DELETED_AT.isNull()))
                .fetchOptional(this::view)
                .orElseThrow(Failure::notFound);
    }

    /** Whether the permission lets the caller see this member. */
    boolean isVisible(Caller caller, UUID id, Permission permission) {
        return db.fetchExists(
                MEMBERS, visible(caller, permission).and(MEMBERS.ID.eq(id)).and(MEMBERS.DELETED_AT.isNull()));
    }

    /** @throws Failure {@code NOT_FOUND} when there is no such deleted member, or the caller may not restore it */
    void requireDeleted(Caller caller, UUID id) {
        boolean there = db.fetchExists(
                MEMBERS,
                visible(caller, Permission.USERS_DELETE).and(MEMBERS.ID.eq(id)).and(MEMBERS.DELETED_AT.isNotNull()));
        if (!there) {
            throw Failure.notFound();
        }
    }

    /** Adds a member, with the rights that its audit entry is to name. */
    UUID insert(Caller caller, Consumer<MembersRecord> fill, List<RoleGrant> roles, Set<Permission> extras) {
        MembersRecord member = rows.create(MEMBER);
        fill.accept(member);
        member.setSearchText(searchText(member));
        var changes = new LinkedHashMap<String, Change>();
        changes.put("roles", new Change(null, roles));
        changes.put("extra_permissions", new Change(null, extras));
        return rows.insert(caller, MEMBER, member, changes).getId();
    }

    OwnAccount.Credentials credentials(UUID organizationId, UUID id) {
        return db.select(MEMBERS.USERNAME, MEMBERS.PASSWORD_HASH, MEMBERS.UNLOCKED_AT)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(organizationId).and(MEMBERS.ID.eq(id)))
                .fetchOptional(Records.mapping(OwnAccount.Credentials::new))
                .orElseThrow(Failure::notFound);
    }

    MembersRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, MEMBER, id);
    }

    /** @param more changes in other tables, for the audit entry */
    void update(
            Caller caller,
            MembersRecord locked,
            @Nullable Integer version,
            Consumer<MembersRecord> fill,
            Map<String, Change> more) {
        rows.update(
                caller,
                MEMBER,
                locked,
                version,
                row -> {
                    fill.accept(row);
                    row.setSearchText(searchText(row));
                },
                more);
    }

    /** As {@link #update}, for an edit. */
    void edit(
            Caller caller, MembersRecord locked, Edit<?> edit, Consumer<MembersRecord> fill, Map<String, Change> more) {
        rows.edit(
                caller,
                MEMBER,
                locked,
                edit,
                row -> {
                    fill.accept(row);
                    row.setSearchText(searchText(row));
                },
                more);
    }

    /** Sets a password, which unlocks the account too. */
    void setPassword(Caller caller, MembersRecord locked, String hash) {
        update(
                caller,
                locked,
                null,
                row -> {
                    row.setPasswordHash(hash);
                    row.setUnlockedAt(clock.instant());
                },
                Map.of("password", new Change("***", "***")));
    }

    /** Lets a member try to sign in again. */
    void unlock(Caller caller, UUID id) {
        update(
                caller,
                lock(caller, id),
                null,
                row -> row.setUnlockedAt(clock.instant()),
                Map.of("locked", new Change(true, false)));
    }

    /** The text that the list and the global search look at. */
    private static String searchText(MembersRecord member) {
        return SearchText.index(
                Stream.of(member.getFullName(), member.getUsername(), member.getPhoneNumber(), member.getEmail())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, MEMBER, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, MEMBER, id);
    }

    boolean hasMembers(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                MEMBERS,
                MEMBERS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(MEMBERS.BRANCH_ID.eq(branchId))
                        .and(MEMBERS.DELETED_AT.isNull()));
    }

    /** All active members, by name. */
    List<MemberView> active(UUID organizationId) {
        return db.select(columns())
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(organizationId))
                .and(MEMBERS.IS_ACTIVE)
                .and(MEMBERS.DELETED_AT.isNull())
                .orderBy(Alphabet.ofRequest().order(MEMBERS.FULL_NAME), MEMBERS.ID)
                .fetch(this::view);
    }

    /** Whether all of these branches exist. */
    boolean areBranches(UUID organizationId, Set<UUID> ids) {
        return ids.isEmpty()
                || db.fetchCount(
                                BRANCHES,
                                BRANCHES.ORGANIZATION_ID.eq(organizationId),
                                BRANCHES.ID.in(ids),
                                BRANCHES.DELETED_AT.isNull())
                        == ids.size();
    }
}
