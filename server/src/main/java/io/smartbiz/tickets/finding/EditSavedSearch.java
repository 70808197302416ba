package io.smartbiz.tickets.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to save a search.
 *
 * @param filter parameters of the list of tickets, with their values, such as {@code {"status": ["pending"]}}
 * @param isShared whether everybody who sees the queue sees it; false when it is left out
 */
record EditSavedSearch(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 30) Map<String, @NotNull @Size(max = 50) List<@NotNull @Size(max = 200) String>> filter,
        @Nullable Boolean isShared,
        @Nullable Integer position,
        @Nullable Integer version) {}
