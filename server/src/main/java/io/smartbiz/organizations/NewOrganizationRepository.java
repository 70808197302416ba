package io.smartbiz.organizations;

import static io.smartbiz.database.core.Tables.ORGANIZATIONS;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Adds organisations. Only the database's owner may, so the caller brings the owner's connection. */
public final class NewOrganizationRepository {

    private NewOrganizationRepository() {}

    /** Inserts an organisation. @throws SQLException also for a slug that is taken */
    public static void insert(Connection owner, UUID id, NewOrganization organization, Instant now)
            throws SQLException {
        try {
            DSL.using(owner, SQLDialect.POSTGRES)
                    .insertInto(ORGANIZATIONS)
                    .set(ORGANIZATIONS.ID, id)
                    .set(ORGANIZATIONS.SLUG, organization.slug())
                    .set(ORGANIZATIONS.NAME, organization.name())
                    .set(
                            ORGANIZATIONS.MODULES,
                            organization.modules().stream().sorted().toArray(String[]::new))
                    .set(ORGANIZATIONS.LANGUAGE, organization.language().code())
                    .set(ORGANIZATIONS.TIME_ZONE, organization.timeZone().getId())
                    .set(ORGANIZATIONS.CURRENCY, organization.currency())
                    .set(ORGANIZATIONS.WEEK_START, (short)
                            organization.weekStart().getValue())
                    .set(ORGANIZATIONS.CALENDAR, organization.calendar())
                    .set(ORGANIZATIONS.CREATED_AT, now)
                    .set(ORGANIZATIONS.UPDATED_AT, now)
                    .execute();
        } catch (DataAccessException e) {
            SQLException refusal = e.getCause(SQLException.class);
            if (refusal == null) {
                throw e;
            }
            throw refusal;
        }
    }
}
