package io.smartbiz.tickets.levels;

import static io.smartbiz.database.desk.Tables.SERVICE_LEVELS;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;
import static org.jooq.Records.mapping;

import io.smartbiz.database.desk.tables.records.ServiceLevelsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the desk promises. */
@Repository
class LevelRepository {

    static final EntityType<ServiceLevelsRecord> LEVEL =
            EntityType.of("service_level", SERVICE_LEVELS, SERVICE_LEVELS.NAME).atMost(200);

    private static final int USUAL_WARN_PERCENT = 80;

    private final DSLContext db;
    private final AuditedRows rows;

    LevelRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    List<ServiceLevelView> levels(Caller caller, boolean deleted) {
        return levels(SERVICE_LEVELS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? SERVICE_LEVELS.DELETED_AT.isNotNull() : SERVICE_LEVELS.DELETED_AT.isNull()));
    }

    ServiceLevelView level(Caller caller, UUID id) {
        return levels(SERVICE_LEVELS
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(SERVICE_LEVELS.ID.eq(id))
                        .and(SERVICE_LEVELS.DELETED_AT.isNull()))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<ServiceLevelView> levels(Condition where) {
        return db.select(
                        SERVICE_LEVELS.ID,
                        SERVICE_LEVELS.NAME,
                        SERVICE_LEVELS.PRIORITY,
                        SERVICE_LEVELS.CATEGORY_ID,
                        SERVICE_LEVELS.FIRST_RESPONSE_MINUTES,
                        SERVICE_LEVELS.RESOLUTION_MINUTES,
                        SERVICE_LEVELS.WARN_PERCENT,
                        SERVICE_LEVELS.VERSION)
                .from(SERVICE_LEVELS)
                .where(where)
                .orderBy(Alphabet.ofRequest().order(SERVICE_LEVELS.NAME), SERVICE_LEVELS.ID)
                .limit(LEVEL.listed())
                .fetch(mapping((id, name, priority, category, first, resolution, warn, version) -> new ServiceLevelView(
                        id, name, priority, category, first, resolution, warn.intValue(), version)));
    }

    UUID insert(Caller caller, EditServiceLevel command) {
        requireCategory(caller, command, null);
        ServiceLevelsRecord level = rows.create(LEVEL);
        fill(level, command);
        return rows.insert(caller, LEVEL, level).getId();
    }

    void update(Caller caller, UUID id, Edit<EditServiceLevel> edit) {
        rows.edit(caller, LEVEL, id, edit, EditServiceLevel::of, (level, command) -> {
            command.requirePromise();
            requireCategory(caller, command, level.getCategoryId());
            fill(level, command);
        });
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, LEVEL, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, LEVEL, id);
    }

    /** @param present may stay, even deleted */
    private void requireCategory(Caller caller, EditServiceLevel command, @Nullable UUID present) {
        if (command.categoryId() != null
                && !command.categoryId().equals(present)
                && !db.fetchExists(
                        TICKET_CATEGORIES,
                        TICKET_CATEGORIES
                                .ORGANIZATION_ID
                                .eq(caller.organizationId())
                                .and(TICKET_CATEGORIES.ID.eq(command.categoryId()))
                                .and(TICKET_CATEGORIES.DELETED_AT.isNull()))) {
            throw Failure.invalid("category_id", "field.unknown_reference");
        }
    }

    private static void fill(ServiceLevelsRecord level, EditServiceLevel command) {
        level.setName(command.name().strip());
        level.setPriority(
                command.priority() == null ? null : command.priority().name().toLowerCase(Locale.ROOT));
        level.setCategoryId(command.categoryId());
        level.setFirstResponseMinutes(command.firstResponseMinutes());
        level.setResolutionMinutes(command.resolutionMinutes());
        level.setWarnPercent(Objects.requireNonNullElse(command.warnPercent(), USUAL_WARN_PERCENT)
                .shortValue());
    }
}
