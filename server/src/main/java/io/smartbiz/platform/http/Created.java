package io.smartbiz.platform.http;

import java.util.UUID;

/**
 * What a request made: answered with 201 and the address of the new record.
 *
 * @param id the last part of that address
 * @param data what the caller is shown of it
 */
public record Created<T>(UUID id, T data) {}
