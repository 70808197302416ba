package io.smartbiz.files.inspection;

/**
 * The result of an inspection.
 *
 * @param name cleaned, with an extension of the type
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record Inspection(FileType type, String name, long size, String sha256) {}
