package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.levels.ClockRepository.OpenClock;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Moves the clocks of open tickets to new rules, in the transaction that changes the rules. */
@Component
class RuleChanges {

    private static final int MOST_AT_ONCE = 200;

    private final ClockRepository clocks;
    private final RulesRepository rules;
    private final TicketSumsRepository sums;
    private final Milestones milestones;
    private final Pipeline pipeline;
    private final Clock clock;

    RuleChanges(
            ClockRepository clocks,
            RulesRepository rules,
            TicketSumsRepository sums,
            Milestones milestones,
            Pipeline pipeline,
            Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.sums = sums;
        this.milestones = milestones;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Makes a change of the rules, which open tickets go by from now on.
     *
     * @return what {@code change} returns
     * @throws Failure {@code FORBIDDEN} for who manages only some branches
     */
    UUID make(Caller caller, Supplier<UUID> change) {
        requireEverywhere(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.join()) {
            var before = rules.queue(batch, caller.organization());
            var open = clocks.queueOpenClocks(batch);
            batch.send();
            UUID id = change.get();
            var after = rules.queue(batch, caller.organization());
            batch.send();
            new Move(batch, caller, before.rules(), after.rules(), now).move(open.list());
            return id;
        }
    }

    /** The rules hold for the whole organisation, so managing some branches is not enough. */
    private static void requireEverywhere(Caller caller) {
        if (!caller.scope(Permission.DESK_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    /** The move of clocks from the rules before a change to those after it. */
    private final class Move {

        private final Batch batch;
        private final Caller caller;
        private final Rules before;
        private final Rules after;
        private final Instant now;

        Move(Batch batch, Caller caller, Rules before, Rules after, Instant now) {
            this.batch = batch;
            this.caller = caller;
            this.before = before;
            this.after = after;
            this.now = now;
        }

        void move(List<OpenClock> open) {
            int queued = 0;
            var told = new ArrayList<Milestones.Told>();
            for (OpenClock one : open) {
                KeptClock moved = move(one);
                if (moved.isMissedSince(one.kept())) {
                    told.add(milestones.missed(batch, moved, now));
                }
                if (++queued % MOST_AT_ONCE == 0) {
                    batch.send();
                }
            }
            count(open);
            milestones.publish(batch, caller.organizationId(), told);
            batch.send();
        }

        private KeptClock move(OpenClock one) {
            Level level = after.level(one.priority(), one.categoryId());
            WorkingHours hours = after.hours(one.branchId());
            KeptClock promised = ServiceClocks.promised(one.kept(), level, before.hours(one.branchId()), hours, now);
            KeptClock moved = promised.with(promised.clock().lookAt(now));
            clocks.queueUpdate(batch, moved, level, hours);
            clocks.queueDue(batch, caller, one.kept(), moved, now);
            return moved;
        }

        private void count(List<OpenClock> open) {
            open.stream()
                    .map(one -> new Counted(one.branchId(), one.openedOn(), null, null))
                    .distinct()
                    .forEach(day -> sums.changed(batch, day, day));
        }
    }
}
