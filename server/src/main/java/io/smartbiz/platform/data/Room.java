package io.smartbiz.platform.data;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;

/**
 * Refuses more records than a list without pages shows. Those added at the same moment do not see each other, so a few more
 * are possible: this bounds what a list weighs, and costs no lock.
 */
public final class Room {

    private Room() {}

    /**
     * For {@code more} records beside those {@code present}, of {@code most}.
     *
     * @throws Failure {@code QUOTA_EXCEEDED} if they are too many
     */
    public static void require(int present, int more, int most) {
        if (present + more > most) {
            throw Failure.of(ErrorCode.QUOTA_EXCEEDED, Message.of("record.too_many", most));
        }
    }
}
