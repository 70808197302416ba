package io.smartbiz.debts;

import io.smartbiz.customers.KnownCustomerRepository;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Locks customers who are to owe something. */
@Repository
class DebtorRepository {

    private static final Sql OF_PHONE = Sql.of("""
            (select t.id from shop.customers t
                where t.organization_id = :organization and t.phone = :phone and t.deleted_at is null)""");

    /** Of two who sell to the same new customer at once, the second waits here and then finds the customer. */
    private static final Sql LOCK_PHONE = Sql.of("""
            select pg_advisory_xact_lock(hashtextextended('phone ' || :phone || ' in ' || :within, 0)) as locked""");

    private static final Sql LOCK = Sql.of("""
            select c.id, c.name, c.phone, c.credit_limit from shop.customers c
            where c.organization_id = :organization and c.deleted_at is null and c.id = :which
            for no key update of c""");

    private static final Sql OWED = Sql.of("""
            select coalesce(sum(d.remaining), 0) as owed from shop.debts d
            where d.organization_id = :organization and d.customer_id = :which and d.due_on is not null""");

    /** A locked customer. */
    record Locked(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable BigDecimal creditLimit) {}

    /** The customer, if there is one, and what the customer owes in all branches. */
    record Asked(Rows<Locked> customer, Rows<BigDecimal> owed) {}

    Asked byId(Batch batch, UUID id) {
        return ask(batch, KnownCustomerRepository.same(id));
    }

    Asked byPhone(Batch batch, Caller caller, String phone) {
        batch.add(LOCK_PHONE
                .with("phone", phone)
                .with("within", caller.organizationId().toString()));
        return ask(batch, OF_PHONE.with("phone", phone));
    }

    /** What is owed is read by a statement of its own, which sees what was committed while the first one waited. */
    private static Asked ask(Batch batch, Sql which) {
        Rows<Locked> customer = batch.fetch(LOCK.with("which", which), Locked.class);
        Rows<BigDecimal> owed = batch.fetch(OWED.with("which", which), row -> row.number("owed"));
        return new Asked(customer, owed);
    }
}
