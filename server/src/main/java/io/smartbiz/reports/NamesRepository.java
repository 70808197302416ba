package io.smartbiz.reports;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.text.Language;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** The names of what reports are grouped by. Each method sends the batch, unless no name is asked for. */
@Repository
public class NamesRepository {

    private static final Sql BRANCHES_AND_MEMBERS = Sql.of("""
            select id::text as key, name from core.branches
            where organization_id = :organization and id = any(:ids::uuid[])
            union all
            select id::text, full_name from core.members where organization_id = :organization and id = any(:ids::uuid[])""");
    private static final Sql OF_SHOP = Sql.of("""
            :branches_and_members
            union all
            select id::text, name from shop.products where organization_id = :organization and id = any(:ids::uuid[])
            union all
            select id::text, coalesce(names ->> :language, name) from shop.categories
            where organization_id = :organization and id = any(:ids::uuid[])""");
    private static final Sql OF_DESK = Sql.of("""
            :branches_and_members
            union all
            select id::text, coalesce(names ->> :language, name) from desk.ticket_categories
            where organization_id = :organization and id = any(:ids::uuid[])""");

    /** @param key the id, as the sums hold it */
    private record Named(String key, String name) {}

    /** The names of branches, members, products and product categories by id. */
    public Map<String, String> ofShop(Batch batch, Language language, Collection<UUID> ids) {
        return names(batch, OF_SHOP, language, ids);
    }

    /** The names of branches, members and ticket categories by id. */
    public Map<String, String> ofDesk(Batch batch, Language language, Collection<UUID> ids) {
        return names(batch, OF_DESK, language, ids);
    }

    private static Map<String, String> names(Batch batch, Sql query, Language language, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Sql bound = query.with("branches_and_members", BRANCHES_AND_MEMBERS.withIds("ids", ids))
                .with("language", language.code())
                .withIds("ids", ids);
        Rows<Named> names = batch.fetch(bound, Named.class);
        batch.send();
        return names.list().stream().collect(Collectors.toMap(Named::key, Named::name));
    }
}
