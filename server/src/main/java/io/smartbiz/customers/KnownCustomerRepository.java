package io.smartbiz.customers;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Finds customers for what other modules write in the same transaction. */
@Repository
public class KnownCustomerRepository {

    /** A device that was offline may still know a double by its own id. */
    private static final Sql KNOWN = Sql.of("""
            select c.id, c.name, c.phone from shop.customers c
            where c.organization_id = :organization and c.deleted_at is null and c.id = coalesce(
                (select d.merged_into from shop.customers d where d.organization_id = :organization and d.id = :id), :id)""");

    /** Queues the reading of a living customer, or of the one that it was merged into; no row for an unknown one. */
    public Rows<KnownCustomer> known(Batch batch, UUID id) {
        return batch.fetch(KNOWN.with("id", id), KnownCustomer.class);
    }
}
