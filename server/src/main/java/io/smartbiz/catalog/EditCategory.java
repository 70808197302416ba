package io.smartbiz.catalog;

import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.text.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as it is created or changed; {@code name} stands in for the languages that {@code names} leaves out. */
public record EditCategory(
        @Nullable UUID parentId,
        @NotBlank @Size(max = 100) String name,
        @Nullable Map<Language, @NotNull @Size(max = 100) String> names,

        @Nullable @Min(Bounds.FIRST_POSITION) @Max(Bounds.LAST_POSITION)
        Integer position,

        @Nullable Integer version) {}
