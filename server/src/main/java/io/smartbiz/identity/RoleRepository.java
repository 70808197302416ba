package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.core.Tables.MEMBER_ROLES;
import static io.smartbiz.database.core.Tables.ROLES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import io.smartbiz.database.core.tables.records.RolesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

    static final EntityType<RolesRecord> ROLE = EntityType.of("role", ROLES, ROLES.NAME)
            .important(ROLES.PERMISSIONS, ROLES.MAX_DISCOUNT_PERCENT)
            .atMost(200);

    private static final Field<Integer> MEMBER_COUNT = field(selectCount()
                    .from(MEMBER_ROLES)
                    .join(MEMBERS)
                    .on(MEMBERS.ORGANIZATION_ID.eq(MEMBER_ROLES.ORGANIZATION_ID))
                    .and(MEMBERS.ID.eq(MEMBER_ROLES.MEMBER_ID))
                    .and(MEMBERS.DELETED_AT.isNull())
                    .where(MEMBER_ROLES
                            .ORGANIZATION_ID
                            .eq(ROLES.ORGANIZATION_ID)
                            .and(MEMBER_ROLES.ROLE_ID.eq(ROLES.ID))))
            .as("member_count");

    private final DSLContext db;
    private final AuditedRows rows;

    RoleRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The permissions of a role: those of the running version when it is built in. */
    static Set<Permission> permissions(@Nullable String builtIn, String[] stored) {
        if (builtIn != null) {
            return BuiltInRole.of(builtIn).permissions();
        }
        var permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(stored).forEach(code -> Permission.of(code).ifPresent(permissions::add));
        return permissions;
    }

    private List<RoleView> select(Condition where) {
        return db.select(
                        ROLES.ID,
                        ROLES.BUILT_IN,
                        ROLES.NAME,
                        ROLES.DESCRIPTION,
                        ROLES.PERMISSIONS,
                        ROLES.MAX_DISCOUNT_PERCENT,
                        MEMBER_COUNT,
                        ROLES.VERSION)
                .from(ROLES)
                .where(where)
                .orderBy(ROLES.BUILT_IN.isNull(), ROLES.CREATED_AT, ROLES.ID)
                .limit(ROLE.listed())
                .fetch(RoleRepository::view);
    }

    private static RoleView view(Record row) {
        return new RoleView(
                row.get(ROLES.ID),
                row.get(ROLES.BUILT_IN),
                row.get(ROLES.NAME),
                row.get(ROLES.DESCRIPTION),
                permissions(row.get(ROLES.BUILT_IN), row.get(ROLES.PERMISSIONS)).stream()
                        .sorted()
                        .toList(),
                row.get(ROLES.MAX_DISCOUNT_PERCENT),
                row.get(MEMBER_COUNT),
                row.get(ROLES.VERSION));
    }

    List<RoleView> list(UUID organizationId, boolean deleted) {
        return select(ROLES.ORGANIZATION_ID
                .eq(organizationId)
                .and(deleted ? ROLES.DELETED_AT.isNotNull() : ROLES.DELETED_AT.isNull()));
    }

    RoleView get(UUID organizationId, UUID id) {
        return select(ROLES.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(ROLES.ID.eq(id))
                        .and(ROLES.DELETED_AT.isNull()))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    UUID insert(Caller caller, Consumer<RolesRecord> fill) {
        RolesRecord role = rows.create(ROLE);
        fill.accept(role);
        return rows.insert(caller, ROLE, role).getId();
    }

    void edit(Caller caller, UUID id, Edit<EditRole> edit, Consumer<RolesRecord> fill) {
        rows.edit(caller, ROLE, rows.lock(caller, ROLE, id), edit, fill, Map.of());
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, ROLE, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, ROLE, id);
    }
}
