package io.smartbiz.tickets.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team that tickets are given to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamView(UUID id, String name, @Nullable String description, List<TeamMember> members, int version) {

    public record TeamMember(UUID id, String name) {}
}
