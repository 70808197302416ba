package io.smartbiz.files;

import java.util.UUID;

/**
 * A picture to be shown.
 *
 * @param id the file
 * @param url where it can be had for some minutes without signing in, at most 2048 pixels high and wide
 * @param thumbnailUrl the same at most 320 pixels high and wide
 */
public record FileLink(UUID id, String url, String thumbnailUrl) {}
