package io.smartbiz.debts.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives up what is left of a debt. */
public record WriteOff(@NotBlank @Size(max = 500) String reason) {}
