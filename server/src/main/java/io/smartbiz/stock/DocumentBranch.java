package io.smartbiz.stock;

import java.util.UUID;

/**
 * The branch of a document.
 *
 * @param code the first part of the document's number
 * @param isActive false for a closed branch
 */
public record DocumentBranch(UUID id, String code, String name, boolean isActive) {}
