package io.smartbiz.organizations;

import static io.smartbiz.database.core.Tables.ORGANIZATIONS;
import static io.smartbiz.database.core.Tables.ORGANIZATION_IDS;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.smartbiz.database.core.tables.records.OrganizationsRecord;
import io.smartbiz.platform.access.AreaSettings;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Language;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OrganizationRepository {

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final SettingsAreas areas;
    private final JsonMapper json;
    private final Clock clock;

    OrganizationRepository(
            DSLContext db, Pipeline pipeline, AuditTrail audit, SettingsAreas areas, JsonMapper json, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    /** The id behind a slug, found before any organisation is bound; null when there is none. */
    @Nullable
    UUID find(String slug) {
        return db.fetchValue(function(name("core", "find_organization"), UUID.class, val(slug)));
    }

    List<UUID> ids() {
        return db.select(ORGANIZATION_IDS.ORGANIZATION_IDS_)
                .from(ORGANIZATION_IDS)
                .fetch(ORGANIZATION_IDS.ORGANIZATION_IDS_);
    }

    /** The bound organisation's row. */
    OrganizationsRecord row(UUID id) {
        OrganizationsRecord row =
                db.selectFrom(ORGANIZATIONS).where(ORGANIZATIONS.ID.eq(id)).fetchOne();
        if (row == null) {
            throw Failure.notFound();
        }
        return row;
    }

    Organization profile(OrganizationsRecord row) {
        return new Organization(
                row.getId(),
                row.getSlug(),
                row.getName(),
                new LinkedHashSet<>(List.of(row.getModules())),
                Language.of(row.getLanguage()).orElse(Language.EN),
                ZoneId.of(row.getTimeZone()),
                row.getCurrency(),
                DayOfWeek.of(row.getWeekStart()),
                row.getCalendar(),
                settings(row.getSettings()));
    }

    OrganizationView view(OrganizationsRecord row) {
        Organization profile = profile(row);
        return new OrganizationView(
                profile.id(),
                profile.slug(),
                profile.name(),
                profile.modules(),
                profile.language().code(),
                profile.timeZone().getId(),
                profile.currency(),
                profile.weekStart(),
                profile.calendar(),
                areas.together(profile.settings()),
                row.getVersion());
    }

    private AreaSettings settings(JSONB stored) {
        Map<String, Object> values = json.readValue(stored.data(), new TypeReference<>() {});
        return areas.byArea(values);
    }

    void update(Caller caller, Edit<EditOrganization> edit) {
        OrganizationsRecord row = lock(caller);
        if (edit.version() != null && !edit.version().equals(row.getVersion())) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", view(row));
        }
        EditOrganization command = edit.onto(EditOrganization.of(profile(row)), this::check);
        Map<String, Object> before = row.intoMap();
        fill(row, command);
        Map<String, Change> changes = difference(before, row);
        if (edit.version() == null) {
            changes.put("version", new Change(row.getVersion(), null));
        }
        row.setUpdatedAt(clock.instant());
        row.setUpdatedBy(caller.memberId());
        row.setVersion(row.getVersion() + 1);
        row.update();
        var entry = new AuditTrail.Entry(
                AuditTrail.Action.UPDATE, "organization", row.getId(), row.getName(), null, changes, true);
        try (var batch = pipeline.join()) {
            audit.record(batch, caller, entry);
            batch.send();
        }
    }

    private void check(EditOrganization command, FieldErrors errors) {
        if (errors.isEmpty()) {
            try {
                ZoneId.of(command.timeZone());
            } catch (DateTimeException e) {
                errors.add("time_zone", "field.not_a_time_zone");
            }
        }
        if (!errors.fields().containsKey("settings")) {
            areas.check(command.settings())
                    .fields()
                    .forEach((name, text) -> errors.add(
                            "settings." + name, text.key(), text.arguments().toArray()));
        }
    }

    private OrganizationsRecord lock(Caller caller) {
        return db.selectFrom(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.eq(caller.organizationId()))
                .forUpdate()
                .fetchSingle();
    }

    private void fill(OrganizationsRecord row, EditOrganization command) {
        row.setName(command.name().strip());
        row.setModules(command.modules().stream().sorted().toArray(String[]::new));
        row.setLanguage(command.language().code());
        row.setTimeZone(command.timeZone());
        row.setWeekStart((short) command.weekStart().getValue());
        row.setCalendar(command.calendar());
        AreaSettings settings = areas.after(settings(row.getSettings()), command.settings());
        row.setSettings(JSONB.valueOf(json.writeValueAsString(areas.together(settings))));
    }

    private Map<String, Change> difference(Map<String, Object> before, OrganizationsRecord row) {
        var changes = new LinkedHashMap<String, Change>();
        for (var field : row.fields()) {
            Object old = audited(before.get(field.getName()));
            Object now = audited(row.get(field));
            if (!Objects.deepEquals(old, now)) {
                changes.put(field.getName(), new Change(old, now));
            }
        }
        return changes;
    }

    /** A setting that was never stored had its default before. */
    private @Nullable Object audited(@Nullable Object value) {
        return value instanceof JSONB stored ? areas.together(settings(stored)) : value;
    }
}
