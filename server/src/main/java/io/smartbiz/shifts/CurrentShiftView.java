package io.smartbiz.shifts;

import org.jspecify.annotations.Nullable;

/**
 * The shift that the caller's sales go into.
 *
 * @param shift null without one
 * @param required whether sales need one
 */
record CurrentShiftView(@Nullable ShiftView shift, boolean required) {}
