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
        require(present + more, most, "record.too_many");
    }

    /**
     * As above.
     *
     * @param text says what may be no more than {@code {0}}
     */
    public static void require(int all, int most, String text) {
        if (all > most) {
            throw Failure.of(ErrorCode.QUOTA_EXCEEDED, Message.of(text, most));
        }
    }

    /**
     * As {@link #require}, for what all records together take as JSON.
     *
     * @throws Failure {@code QUOTA_EXCEEDED} if it is too much
     */
    static void requireBytes(long bytes, long most) {
        if (bytes > most) {
            throw Failure.of(ErrorCode.QUOTA_EXCEEDED, Message.of("record.too_heavy", most / 1024));
        }
    }
}
