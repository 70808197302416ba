package io.smartbiz.tickets.settings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team that tickets are given to. */
record TeamView(UUID id, String name, @Nullable String description, List<TeamMember> members, int version) {

    public record TeamMember(UUID id, String name) {}
}
