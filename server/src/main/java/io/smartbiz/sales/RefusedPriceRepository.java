package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The audited refusals of prices below cost, which are counted by member. */
@Repository
class RefusedPriceRepository {

    /** The kind of record in the audit log; the record is the member who asked. */
    static final String KIND = "price";

    private static final Sql LOCK =
            Sql.of("select pg_advisory_xact_lock(hashtextextended('refused prices ' || :member, 0)) as locked");

    private static final Sql MARK = Sql.of("savepoint before_exchange");
    private static final Sql UNDO = Sql.of("rollback to savepoint before_exchange");

    private static final Sql COUNT = Sql.of("""
            select (select count(*) from core.audit_logs
                    where organization_id = :organization and entity_type = :kind and entity_id = :member
                        and happened_at > :since)
                + (select count(*) from core.audit_logs
                    where organization_id = :organization and member_id = :member and id > :first
                        and entity_type = 'sale' and happened_at > :since
                        and changes -> 'beyond_limit' is not null and changes -> 'former_price' is null) as counted""");

    private final AuditTrail audit;

    RefusedPriceRepository(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * How many were refused to a member since then, or taken beyond the limits by sales that waited; takes a round trip. Until the transaction ends, the member's other sales
     * that are counted wait for it.
     */
    int countAlone(Batch batch, UUID memberId, Instant since) {
        batch.add(LOCK.with("member", memberId.toString()));
        var counted = batch.fetch(
                COUNT.with("kind", KIND)
                        .with("member", memberId)
                        .with("since", since)
                        .with("first", Ids.since(since)),
                row -> row.integer("counted"));
        batch.send();
        return counted.list().getFirst();
    }

    /**
     * Queues a mark before the first change of an exchange, so that a refused price leaves nothing of it. Undoing would give up
     * locks that were taken after the mark, so the member's other sales wait from now on.
     */
    void hold(Batch batch, UUID memberId) {
        batch.add(LOCK.with("member", memberId.toString())).add(MARK);
    }

    /** Queues the audit row of a refusal. It does not say which line was too cheap. */
    void add(Batch batch, Caller caller, Sale sale, boolean important) {
        if (sale.exchangedFor() != null) {
            batch.add(UNDO);
        }
        var changes = new LinkedHashMap<String, Change>();
        changes.put(
                "lines",
                new Change(
                        null,
                        sale.lines().stream()
                                .map(line -> line.item().productName())
                                .toList()));
        changes.put("total", new Change(sale.listAmount(), sale.total()));
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.REFUSE,
                        KIND,
                        caller.memberId(),
                        sale.lines().getFirst().item().productName(),
                        sale.branch().id(),
                        changes,
                        important));
    }
}
