package io.smartbiz.customers;

import static io.smartbiz.database.shop.Tables.CUSTOMERS;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds customers for what other modules write in the same transaction. */
@Repository
public class KnownCustomerRepository {

    private static final Sql SAME = Sql.of("""
            (select coalesce((select t.merged_into from shop.customers t
                where t.organization_id = :organization and t.id = :id), :id))""");

    private static final Sql KNOWN = Sql.of("""
            select c.id, c.name, c.phone from shop.customers c
            where c.organization_id = :organization and c.deleted_at is null and c.id = :same""");

    /**
     * The id of a customer, or of the one that it was merged into: a device that was offline may still know a double by its own
     * id. It is a query, because under row-level security PostgreSQL finds no row by an index that is compared with an
     * expression.
     */
    public static Sql same(UUID id) {
        return SAME.with("id", id);
    }

    /** Queues the reading of a living customer, or of the one that it was merged into; no row for an unknown one. */
    public Rows<KnownCustomer> known(Batch batch, UUID id) {
        return batch.fetch(KNOWN.with("same", same(id)), KnownCustomer.class);
    }

    /** Queues a new customer of whom only this is known. */
    void insert(Batch batch, @Nullable UUID member, UUID id, String name, @Nullable String phone, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        batch.insert(
                CUSTOMERS,
                row -> row.set(CUSTOMERS.ID, id)
                        .set(CUSTOMERS.NAME, name)
                        .set(CUSTOMERS.PHONE, phone)
                        .set(CUSTOMERS.SEARCH_TEXT, CustomerRepository.searchText(name, phone))
                        .set(CUSTOMERS.CREATED_AT, at)
                        .set(CUSTOMERS.CREATED_BY, member)
                        .set(CUSTOMERS.UPDATED_AT, at)
                        .set(CUSTOMERS.UPDATED_BY, member));
    }
}
