package io.smartbiz.sales.approvals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A superior's approval on the seller's device.
 *
 * @param username the superior's
 * @param note what the seller is told
 */
record ApproveByPassword(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(max = 200) String password,
        @Nullable @Size(max = 1000) String note) {

    /** What makes one request the repetition of another; the password must not be stored, not even hashed quickly. */
    record Repeated(String username, @Nullable String note) {}

    Repeated withoutPassword() {
        return new Repeated(username, note);
    }

    @Override
    public String toString() {
        return withoutPassword().toString();
    }
}
