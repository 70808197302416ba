package io.smartbiz.shifts;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import io.smartbiz.shifts.OpenShiftRepository.Held;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open shift of a branch money goes into: that of the till that is named, else the member's own, else the only one.
 *
 * @param tillId the till that is named; null for none
 * @param memberId who takes the money; null for the system
 * @param hasWaited whether it was taken before, perhaps in a shift that is closed: then any open shift is better than none
 */
record ShiftChoice(@Nullable UUID tillId, @Nullable UUID memberId, boolean hasWaited) {

    /** @return null if none is open, or if it is not clear which one is meant */
    @Nullable
    Held of(List<Held> open) {
        if (tillId != null) {
            Held ofTill = only(
                    open.stream().filter(shift -> shift.tillId().equals(tillId)).toList());
            if (ofTill != null || !hasWaited) {
                return ofTill;
            }
        }
        List<Held> own =
                open.stream().filter(shift -> shift.openedBy().equals(memberId)).toList();
        Held meant = own.isEmpty() ? only(open) : only(own);
        return meant == null && hasWaited ? oldest(own.isEmpty() ? open : own) : meant;
    }

    private static @Nullable Held only(List<Held> shifts) {
        return shifts.size() == 1 ? shifts.getFirst() : null;
    }

    private static @Nullable Held oldest(List<Held> shifts) {
        return shifts.stream()
                .min(Comparator.comparing(Held::openedAt).thenComparing(Held::id))
                .orElse(null);
    }

    /** Why there is none, for those who need one. */
    Failure missing(List<Held> open) {
        return open.isEmpty() || tillId != null
                ? Failure.of(ErrorCode.SHIFT_REQUIRED, Message.of("shift.required"))
                : Failure.invalid("till_id", "shift.choose_till");
    }
}
