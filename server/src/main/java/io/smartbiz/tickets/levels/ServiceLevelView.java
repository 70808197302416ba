package io.smartbiz.tickets.levels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the desk.
 *
 * @param priority such as {@code urgent}; null for any
 * @param categoryId null for any
 * @param firstResponseMinutes working time; null when none is promised
 * @param resolutionMinutes working time; null when none is promised
 * @param warnPercent the share of the time after which a warning is given
 */
record ServiceLevelView(
        UUID id,
        String name,
        @Nullable String priority,
        @Nullable UUID categoryId,
        @Nullable Integer firstResponseMinutes,
        @Nullable Integer resolutionMinutes,
        int warnPercent,
        int version) {}
