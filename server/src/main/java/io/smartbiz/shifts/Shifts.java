package io.smartbiz.shifts;

import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.text.Message;
import io.smartbiz.shifts.ShiftRepository.Last;
import io.smartbiz.shifts.ShiftRepository.Till;
import io.smartbiz.shifts.ShiftView.Closing;
import io.smartbiz.shifts.ShiftView.Count;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, counts and closes shifts. Closing locks the shift against everybody who writes into it, so that money lies in the shift
 * before it is summed, or in none. Each operation takes two round trips.
 */
@Service
public class Shifts implements BranchUse {

    /** How often cash is put in or taken out during a shift at most, since its report lists all of it. */
    private static final int MOST_CASH = 500;

    private final ShiftRepository repository;
    private final ShiftCashRepository cash;
    private final ShiftMoneyRepository money;
    private final ShiftJournal journal;
    private final Clock clock;

    Shifts(
            ShiftRepository repository,
            ShiftCashRepository cash,
            ShiftMoneyRepository money,
            ShiftJournal journal,
            Clock clock) {
        this.repository = repository;
        this.cash = cash;
        this.money = money;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens a shift at a till.
     *
     * @throws Failure {@code NOT_FOUND} for a branch or a till where the caller may not, {@code ALREADY_EXISTS} if the till
     *     has an open shift, {@code VALIDATION_ERROR}
     */
    public Created<ShiftView> open(Batch batch, Caller caller, OpenShift command) {
        caller.require(Permission.SHIFTS_WORK);
        UUID tillId = command.tillId();
        UUID branchId = command.branchId() == null && tillId == null ? caller.branchId() : command.branchId();
        if (branchId == null && tillId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        if (branchId != null) {
            caller.requireIn(Permission.SHIFTS_WORK, branchId);
        }
        Rows<Till> tills = repository.lockTills(batch, branchId, tillId);
        Rows<Last> last = repository.last(batch, branchId, tillId);
        batch.send();
        Till till = requireTill(caller, command, tills.list());
        Last before = last.list().stream()
                .filter(one -> one.tillId().equals(till.id()))
                .findFirst()
                .orElseThrow();
        if (before.isOpen()) {
            throw Failure.of(ErrorCode.ALREADY_EXISTS, Message.of("shift.till_is_open", till.name()));
        }
        Instant now = now();
        var shift = new ShiftView(
                Ids.next(),
                before.number() + 1,
                ShiftStatus.OPEN,
                new ShiftView.Place(till.branchId(), till.branchName(), till.id(), till.name()),
                now,
                caller.requireMember(),
                caller.name(),
                command.openingFloat(),
                Closing.NONE);
        repository.insert(batch, shift, caller.organization().today(clock));
        journal.opened(batch, caller, shift);
        return new Created<>(shift.id(), shift);
    }

    private static Till requireTill(Caller caller, OpenShift command, List<Till> found) {
        if (found.isEmpty()
                || !caller.scope(Permission.SHIFTS_WORK)
                        .contains(found.getFirst().branchId())) {
            throw Failure.notFound();
        }
        Till first = found.getFirst();
        if (command.branchId() != null && !command.branchId().equals(first.branchId())) {
            throw Failure.invalid("till_id", "field.unknown_reference");
        }
        if (!first.isBranchOpen()) {
            throw Failure.invalid("branch_id", "branch.not_active");
        }
        List<Till> used = found.stream().filter(Till::isActive).toList();
        if (used.isEmpty()) {
            throw Failure.invalid("till_id", "shift.till_not_active");
        }
        if (used.size() > 1) {
            throw Failure.invalid("till_id", "shift.choose_till");
        }
        return used.getFirst();
    }

    /**
     * Puts cash into an open shift or takes it out.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} for the shift of somebody else, {@code INVALID_TRANSITION} for a
     *     closed one, {@code QUOTA_EXCEEDED}
     */
    public Created<ShiftCashView> move(Batch batch, Caller caller, UUID id, MoveCash command) {
        Rows<ShiftView> held = repository.hold(batch, id);
        Rows<Integer> count = repository.cashCount(batch, id);
        batch.send();
        ShiftView shift = requireOpen(caller, held.first());
        Room.require(count.list().getFirst(), 1, MOST_CASH);
        var moved = new ShiftCashView(
                Ids.next(),
                shift.id(),
                command.type(),
                command.amount(),
                command.reason().strip(),
                now(),
                caller.requireMember(),
                caller.name());
        cash.insert(batch, shift, moved);
        journal.moved(batch, caller, shift, moved);
        return new Created<>(moved.id(), moved);
    }

    /**
     * Closes a shift with what was counted. What was expected is told only now, and the difference stays for ever.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} for the shift of somebody else, {@code INVALID_TRANSITION} if it
     *     was closed before, {@code VALIDATION_ERROR}
     */
    public ShiftView close(Batch batch, Caller caller, UUID id, CloseShift command) {
        requireOneEach(command.others());
        Rows<ShiftView> locked = repository.lock(batch, id);
        Rows<ShiftSums.Moved> moved = money.of(batch, id);
        batch.send();
        ShiftView shift = requireOpen(caller, locked.first());
        var sums = new ShiftSums(moved.list());
        ShiftView closed = shift.closed(closing(caller, shift, sums, command));
        repository.close(batch, closed);
        journal.closed(batch, caller, closed);
        return closed;
    }

    private Closing closing(Caller caller, ShiftView shift, ShiftSums sums, CloseShift command) {
        BigDecimal expected = sums.expectedCash(shift.openingFloat());
        // A clock that was set back must not close a shift before it was opened.
        Instant now = now();
        Instant at = now.isBefore(shift.openedAt()) ? shift.openedAt() : now;
        List<Count> others = command.others().stream()
                .map(one -> Count.of(one.type().type(), sums.of(one.type().type()), one.amount()))
                .toList();
        return new Closing(
                at,
                caller.requireMember(),
                caller.name(),
                expected,
                command.countedCash(),
                command.countedCash().subtract(expected),
                others,
                command.note());
    }

    private static void requireOneEach(List<CloseShift.Counted> counted) {
        var seen = EnumSet.noneOf(CloseShift.CountedType.class);
        IntStream.range(0, counted.size()).forEach(i -> {
            if (!seen.add(counted.get(i).type())) {
                throw Failure.invalid("counted[" + i + "].type", "field.given_twice");
            }
        });
    }

    /** Whoever opened a shift works in it; others need the right to manage shifts. */
    private static ShiftView requireOpen(Caller caller, @Nullable ShiftView shift) {
        UUID branchId = shift == null ? null : shift.place().branchId();
        if (shift == null || branchId == null || !isSeen(caller, branchId)) {
            throw Failure.notFound();
        }
        boolean isOwn = shift.openedBy().equals(caller.memberId())
                && caller.scope(Permission.SHIFTS_WORK).contains(branchId);
        if (!isOwn && !caller.scope(Permission.SHIFTS_MANAGE).contains(branchId)) {
            throw Failure.forbidden();
        }
        if (shift.status() == ShiftStatus.CLOSED) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("shift.is_closed"));
        }
        return shift;
    }

    private static boolean isSeen(Caller caller, UUID branchId) {
        return caller.scope(Permission.SHIFTS_WORK)
                .plus(caller.scope(Permission.SHIFTS_MANAGE))
                .contains(branchId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String usedFor() {
        return "shifts";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasOpen(organizationId, branchId);
    }
}
