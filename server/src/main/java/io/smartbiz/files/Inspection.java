package io.smartbiz.files;

/**
 * What an upload turned out to be.
 *
 * @param name cleaned, with an ending of the type
 * @param sha256 of its bytes, in hexadecimal digits
 */
record Inspection(FileType type, String name, long size, String sha256) {}
