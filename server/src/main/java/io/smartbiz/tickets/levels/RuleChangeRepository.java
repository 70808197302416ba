package io.smartbiz.tickets.levels;

import static io.smartbiz.database.desk.Tables.RULE_CHANGES;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.levels.PendingChanges.RuleChange;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The changes of rules that clocks are being moved to. */
@Repository
class RuleChangeRepository {

    private static final Sql PENDING = Sql.of("""
            select id, member_id, changed_at, hours_before, moved_through from desk.rule_changes
            where organization_id = :organization order by id""");
    private static final Sql TAKE_FIRST = Sql.of("""
            select id from desk.rule_changes where organization_id = :organization order by id limit 1
            for update skip locked""");
    private static final Sql MOVED = Sql.of("""
            update desk.rule_changes set moved_through = :ticket where organization_id = :organization and id = :id""");
    private static final Sql DONE =
            Sql.of("delete from desk.rule_changes where organization_id = :organization and id = :id");

    private final RulesRepository rules;

    RuleChangeRepository(RulesRepository rules) {
        this.rules = rules;
    }

    void insert(Batch batch, RuleChange change) {
        Rules hours = change.hoursBefore();
        batch.insert(
                RULE_CHANGES,
                row -> row.set(RULE_CHANGES.ID, change.id())
                        .set(RULE_CHANGES.MEMBER_ID, change.memberId())
                        .set(RULE_CHANGES.CHANGED_AT, change.changedAt())
                        .set(RULE_CHANGES.HOURS_BEFORE, hours == null ? null : rules.write(hours)));
    }

    /** Queues the changes that do not apply to all clocks yet, the oldest first. */
    Rows<RuleChange> queuePending(Batch batch) {
        return batch.fetch(PENDING, this::change);
    }

    /** Queues the locking of the oldest change; the result is empty if another node has locked it. */
    Rows<UUID> queueTakeFirst(Batch batch) {
        return batch.fetch(TAKE_FIRST, row -> row.uuid("id"));
    }

    private RuleChange change(Row row) {
        String hours = row.textOrNull("hours_before");
        return new RuleChange(
                row.uuid("id"),
                row.uuidOrNull("member_id"),
                row.instant("changed_at"),
                hours == null ? null : rules.read(hours),
                row.uuidOrNull("moved_through"));
    }

    void queueMoved(Batch batch, RuleChange change, UUID throughTicket) {
        batch.add(MOVED.with("ticket", throughTicket).with("id", change.id()));
    }

    void queueDone(Batch batch, RuleChange change) {
        batch.add(DONE.with("id", change.id()));
    }
}
