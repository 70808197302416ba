package io.smartbiz.tickets.finding;

import io.smartbiz.platform.json.Bounds;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

        @Nullable @Min(Bounds.FIRST_POSITION) @Max(Bounds.LAST_POSITION)
        Integer position,

        @Nullable Integer version) {}
