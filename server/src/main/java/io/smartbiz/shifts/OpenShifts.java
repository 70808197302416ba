package io.smartbiz.shifts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.shifts.OpenShiftRepository.Held;
import io.smartbiz.shifts.OpenShiftRepository.TillPlace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which open shift money goes into, in the transaction that takes or gives it. The shift stays open until that transaction
 * ends. Asking takes no round trip of its own.
 */
@Component
public class OpenShifts {

    private final OpenShiftRepository repository;

    OpenShifts(OpenShiftRepository repository) {
        this.repository = repository;
    }

    /**
     * The shift that money goes into.
     *
     * @param isLate whether the money was taken before the shift was opened
     * @param lateFrom the closed shift in which it was taken; null if there was none
     */
    public record Place(
            UUID shiftId, boolean isLate, @Nullable UUID lateFrom) {}

    /** Open shifts that are being found; {@link #in} tells one once the batch has been sent. */
    public static final class Asked {

        private final ShiftChoice choice;
        private final boolean isRequired;
        private final Rows<Held> open;
        private final Rows<TillPlace> till;
        private final @Nullable Instant at;
        private final Rows<UUID> former;

        private Asked(
                ShiftChoice choice,
                boolean isRequired,
                Rows<Held> open,
                Rows<TillPlace> till,
                @Nullable Instant at,
                Rows<UUID> former) {
            this.choice = choice;
            this.isRequired = isRequired;
            this.open = open;
            this.till = till;
            this.at = at;
            this.former = former;
        }

        /**
         * The shift of a branch that was asked for.
         *
         * @return null without one, if the organisation needs none
         * @throws Failure {@code SHIFT_REQUIRED}; {@code VALIDATION_ERROR} for a till of another branch, and if several shifts
         *     are open and none is meant
         */
        public @Nullable Place in(UUID branchId) {
            requireTillIn(branchId);
            List<Held> inBranch = open.list().stream()
                    .filter(shift -> shift.branchId().equals(branchId))
                    .toList();
            Held shift = choice.of(inBranch);
            if (shift == null) {
                if (isRequired) {
                    throw choice.missing(inBranch);
                }
                return null;
            }
            boolean isLate = at != null && at.isBefore(shift.openedAt());
            return new Place(shift.id(), isLate, isLate ? former.first() : null);
        }

        /**
         * The shift that money is taken out of again: the one it lies in, as long as that is open; else as {@link #in}.
         *
         * @param former the shift that the money was put into; null if there was none
         */
        public @Nullable Place in(UUID branchId, @Nullable UUID former) {
            return open.list().stream()
                    .filter(shift -> shift.id().equals(former))
                    .findFirst()
                    .map(shift -> new Place(shift.id(), false, null))
                    .orElseGet(() -> in(branchId));
        }

        private void requireTillIn(UUID branchId) {
            if (choice.tillId() != null) {
                TillPlace place = till.first();
                if (place == null || !place.branchId().equals(branchId)) {
                    throw Failure.invalid("till_id", "field.unknown_reference");
                }
            }
        }
    }

    /**
     * Queues the finding of the shift for a sale.
     *
     * @param tillId the till that is named; null for none
     * @param earlier when the money was taken, if that was before now; null for now
     */
    public Asked ask(Batch batch, Caller caller, UUID branchId, @Nullable UUID tillId, @Nullable Instant earlier) {
        var choice = new ShiftChoice(tillId, caller.memberId(), earlier != null);
        Rows<UUID> former = earlier == null
                ? Rows.none()
                : repository.former(batch, branchId, tillId, caller.requireMember(), earlier);
        return new Asked(
                choice, isRequired(caller), repository.hold(batch, branchId), till(batch, tillId), earlier, former);
    }

    /** Queues the finding of shifts in some branches. */
    public Asked askIn(Batch batch, Caller caller, Collection<UUID> branchIds, @Nullable UUID tillId) {
        return asked(batch, caller, repository.hold(batch, branchIds), tillId, isRequired(caller));
    }

    /** Queues the finding of the shift of a branch that is not known yet. @param branch a query of its id */
    public Asked askInBranchOf(Batch batch, Caller caller, Sql branch, @Nullable UUID tillId) {
        return asked(batch, caller, repository.holdInBranchOf(batch, branch), tillId, isRequired(caller));
    }

    /** Queues the finding of the shift for what is possible without one, too, such as taking a payment back. */
    public Asked askIfOpen(Batch batch, Caller caller, UUID branchId) {
        return asked(batch, caller, repository.hold(batch, branchId), null, false);
    }

    private Asked asked(Batch batch, Caller caller, Rows<Held> open, @Nullable UUID tillId, boolean isRequired) {
        var choice = new ShiftChoice(tillId, caller.memberId(), false);
        return new Asked(choice, isRequired, open, till(batch, tillId), null, Rows.none());
    }

    private Rows<TillPlace> till(Batch batch, @Nullable UUID tillId) {
        return tillId == null ? Rows.none() : repository.till(batch, tillId);
    }

    private static boolean isRequired(Caller caller) {
        return caller.organization().settings(ShiftSettings.class).requiresShift();
    }
}
