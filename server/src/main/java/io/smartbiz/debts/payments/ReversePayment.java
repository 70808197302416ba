package io.smartbiz.debts.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a payment or the writing off of a debt back. */
public record ReversePayment(@NotBlank @Size(max = 500) String reason) {}
