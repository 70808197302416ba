package io.smartbiz.debts.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a payment or the writing off of a debt back. */
record ReversePayment(@NotBlank @Size(max = 500) String reason) {}
