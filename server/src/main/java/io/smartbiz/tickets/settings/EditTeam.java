package io.smartbiz.tickets.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as it is created or changed, with all its members. */
public record EditTeam(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 200) Set<@NotNull UUID> memberIds,
        @Nullable Integer version) {}
