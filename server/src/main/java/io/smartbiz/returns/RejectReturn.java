package io.smartbiz.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Refuses a return, or withdraws one's own. */
public record RejectReturn(@NotBlank @Size(max = 1000) String reason) {}
