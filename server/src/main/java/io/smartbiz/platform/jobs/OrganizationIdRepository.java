package io.smartbiz.platform.jobs;

import static io.smartbiz.database.core.Tables.ORGANIZATION_IDS;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationIdRepository {

    private final DSLContext db;

    OrganizationIdRepository(DSLContext db) {
        this.db = db;
    }

    /** All organisations of the installation; works while none is bound. */
    List<UUID> all() {
        return db.select(ORGANIZATION_IDS.ORGANIZATION_IDS_)
                .from(ORGANIZATION_IDS)
                .fetch(ORGANIZATION_IDS.ORGANIZATION_IDS_);
    }
}
