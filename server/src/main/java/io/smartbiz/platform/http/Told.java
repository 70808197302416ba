package io.smartbiz.platform.http;

/**
 * An answer that says what happened itself, where that differs from one request to the next.
 *
 * @param message the key of a text
 * @param data what the answer holds
 */
public record Told<T>(String message, T data) {}
