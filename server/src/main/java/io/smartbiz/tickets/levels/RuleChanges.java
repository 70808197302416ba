package io.smartbiz.tickets.levels;

import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.levels.PendingChanges.RuleChange;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes the rules of clocks, and moves the clocks of open tickets to the new rules: a few tickets in each transaction,
 * so that nobody waits for all of them. A change of a ticket that has not been moved yet moves it first.
 */
@Component
class RuleChanges {

    /** The most tickets whose clocks one transaction moves. */
    private static final int MOST_AT_ONCE = 100;

    private final RulesRepository rules;
    private final RuleChangeRepository repository;
    private final ClockMoves moves;
    private final Organizations organizations;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final Clock clock;

    RuleChanges(
            RulesRepository rules,
            RuleChangeRepository repository,
            ClockMoves moves,
            Organizations organizations,
            Pipeline pipeline,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.repository = repository;
        this.moves = moves;
        this.organizations = organizations;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes the rules for open tickets from now on. The due times of many tickets follow within a minute.
     *
     * @return what {@code change} returns
     * @throws Failure {@code FORBIDDEN} for who manages only some branches
     */
    UUID make(Caller caller, Supplier<UUID> change) {
        requireEverywhere(caller);
        UUID id = transactions.write(() -> record(caller, change));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            follow(caller.organization());
        }
        return id;
    }

    /** Moves some clocks. Inside a transaction of the caller's, {@link #make} leaves this until that is committed. */
    void follow(Organization organization) {
        Portions.begin(MOST_AT_ONCE, most -> moves.some(organization, most));
    }

    private UUID record(Caller caller, Supplier<UUID> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.join()) {
            var before = rules.queue(batch, caller.organization());
            batch.send();
            UUID id = change.get();
            var after = rules.queue(batch, caller.organization());
            batch.send();
            Rules old = before.rules();
            repository.insert(
                    batch,
                    new RuleChange(
                            Ids.next(), caller.memberId(), now, old.hasHoursOf(after.rules()) ? null : old, null));
            batch.send();
            return id;
        }
    }

    /** The rules hold for the whole organisation, so managing some branches is not enough. */
    private static void requireEverywhere(Caller caller) {
        if (!caller.scope(Permission.DESK_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    /** Moves all clocks that do not follow the current rules yet. Continues where an earlier call ended. */
    void moveAll(UUID organizationId) {
        Organization organization = organizations.profile(organizationId);
        Portions.whileMore(MOST_AT_ONCE, most -> moves.some(organization, most));
    }
}
