package io.smartbiz.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * An answer whose JSON is fixed before the transaction commits, because a repeated request gets the same JSON again.
 *
 * @param <T> what its {@code data} holds, for the API documents; {@code Void} for an answer without content
 * @param location the address of what was made; null when nothing was
 * @param body the whole envelope as JSON; empty for an answer without content
 * @param replayed whether the request had been answered before
 */
public record Answer<T>(int status, @Nullable String location, String body, boolean replayed) {}
