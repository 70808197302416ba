package io.smartbiz.tickets.settings;

import io.smartbiz.platform.json.IdReader;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A team as it is created or changed.
 *
 * @param memberIds all its members
 * @param members the same, as they were read or by their ids; only if there are no {@code member_ids}
 */
public record EditTeam(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @Nullable @Size(max = 200) Set<@NotNull UUID> memberIds,

        @Nullable @Size(max = 200) @JsonDeserialize(contentUsing = IdReader.class)
        Set<@NotNull UUID> members,

        @Nullable Integer version) {

    /** All its members, in whichever form they were sent. */
    Set<UUID> allMembers() {
        return memberIds != null ? memberIds : Objects.requireNonNullElse(members, Set.of());
    }
}
