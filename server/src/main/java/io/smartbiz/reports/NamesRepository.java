package io.smartbiz.reports;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** How people call what reports are grouped by. */
@Repository
class NamesRepository {

    private record Named(String id, String name) {}

    /** The names of branches, members and ticket categories by id; sends what is queued. */
    Map<String, String> of(Batch batch, Caller caller, Set<UUID> ids) {
        UUID organization = caller.organizationId();
        UUID[] wanted = ids.stream().sorted().toArray(UUID[]::new);
        var names = batch.query(
                """
                select id::text, name from core.branches where organization_id = ? and id = any(?::uuid[])
                union all
                select id::text, full_name from core.members where organization_id = ? and id = any(?::uuid[])
                union all
                select id::text, coalesce(names ->> ?, name) from desk.ticket_categories
                where organization_id = ? and id = any(?::uuid[])""",
                row -> new Named(row.getString(1), row.getString(2)),
                organization,
                wanted,
                organization,
                wanted,
                caller.language().code(),
                organization,
                wanted);
        batch.send();
        return names.list().stream().collect(Collectors.toMap(Named::id, Named::name));
    }
}
