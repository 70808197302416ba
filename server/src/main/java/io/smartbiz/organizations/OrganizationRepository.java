package io.smartbiz.organizations;

import static io.smartbiz.database.core.Tables.ORGANIZATIONS;

import io.smartbiz.database.core.tables.records.OrganizationsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import java.time.Clock;
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
import tools.jackson.databind.json.JsonMapper;

@Repository
class OrganizationRepository {

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    OrganizationRepository(DSLContext db, Pipeline pipeline, AuditTrail audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The id behind a slug, found before any organisation is bound; null when there is none. */
    @Nullable
    UUID find(String slug) {
        return db.resultQuery("select core.find_organization({0})", org.jooq.impl.DSL.val(slug))
                .fetchOne(0, UUID.class);
    }

    List<UUID> ids() {
        return db.resultQuery("select core.organization_ids()").fetchInto(UUID.class);
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
                profile.settings(),
                row.getVersion());
    }

    /** A setting that the row does not hold yet has its default. */
    private Organization.Settings settings(JSONB stored) {
        var merged = new LinkedHashMap<String, Object>(json.convertValue(Organization.Settings.DEFAULT, Map.class));
        merged.putAll(json.readValue(stored.data(), Map.class));
        return json.convertValue(merged, Organization.Settings.class);
    }

    /** Settings that were never stored had their defaults before. */
    private @Nullable Object audited(@Nullable Object value) {
        return value instanceof JSONB stored ? settings(stored) : value;
    }

    void update(Caller caller, EditOrganization command) {
        OrganizationsRecord row = Objects.requireNonNull(db.selectFrom(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.eq(caller.organizationId()))
                .forUpdate()
                .fetchOne());
        if (command.version() != null && !command.version().equals(row.getVersion())) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", view(row));
        }
        Map<String, Object> before = row.intoMap();
        row.setName(command.name().strip());
        row.setModules(command.modules().stream().sorted().toArray(String[]::new));
        row.setLanguage(command.language().code());
        row.setTimeZone(command.timeZone());
        row.setWeekStart((short) command.weekStart().getValue());
        row.setCalendar(command.calendar());
        row.setSettings(JSONB.valueOf(json.writeValueAsString(command.settings().after(settings(row.getSettings())))));
        var changes = new LinkedHashMap<String, Change>();
        for (var field : row.fields()) {
            Object old = audited(before.get(field.getName()));
            Object now = audited(row.get(field));
            if (!Objects.deepEquals(old, now)) {
                changes.put(field.getName(), new Change(old, now));
            }
        }
        row.setUpdatedAt(clock.instant());
        row.setUpdatedBy(caller.memberId());
        row.setVersion(row.getVersion() + 1);
        row.update();
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            AuditTrail.Action.UPDATE, "organization", row.getId(), row.getName(), null, changes, true));
            batch.send();
        }
    }
}
