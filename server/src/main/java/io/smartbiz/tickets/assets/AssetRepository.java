package io.smartbiz.tickets.assets;

import static io.smartbiz.database.desk.Tables.ASSETS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import io.smartbiz.database.desk.tables.records.AssetsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchWords;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class AssetRepository {

    private static final EntityType<AssetsRecord> ASSET = EntityType.of("asset", ASSETS, ASSETS.NAME)
            .ofBranch(ASSETS.BRANCH_ID)
            .unaudited(ASSETS.SEARCH_TEXT);
    private static final List<Field<?>> COLUMNS =
            List.of(ASSETS.ID, ASSETS.BRANCH_ID, ASSETS.NAME, ASSETS.CODE, ASSETS.PLACE, ASSETS.VERSION);
    private static final Listing LIST =
            new Listing(ASSETS.ID, "name").sortableBy("name", ASSETS.NAME).sortableBy("created_at", ASSETS.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;

    AssetRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    Page<AssetView> list(Caller caller, AssetFilter filter, ListRequest request) {
        BranchScope scope = request.deleted()
                ? caller.scope(Permission.DESK_MANAGE)
                : caller.scope(Permission.TICKETS_CREATE)
                        .plus(caller.scope(Permission.TICKETS_VIEW))
                        .plus(caller.scope(Permission.DESK_MANAGE));
        Condition where = ASSETS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(ASSETS.BRANCH_ID))
                .and(request.deleted() ? ASSETS.DELETED_AT.isNotNull() : ASSETS.DELETED_AT.isNull())
                .and(filter.branchId().isEmpty() ? noCondition() : ASSETS.BRANCH_ID.in(filter.branchId()))
                .and(SearchWords.filter(filter.q(), ASSETS.SEARCH_TEXT));
        return LIST.fetch(
                db,
                COLUMNS,
                ASSETS,
                where,
                request,
                row -> new AssetView(
                        row.get(ASSETS.ID),
                        row.get(ASSETS.BRANCH_ID),
                        row.get(ASSETS.NAME),
                        row.get(ASSETS.CODE),
                        row.get(ASSETS.PLACE),
                        row.get(ASSETS.VERSION)));
    }

    AssetView get(Caller caller, UUID id) {
        return db.select(ASSETS.ID, ASSETS.BRANCH_ID, ASSETS.NAME, ASSETS.CODE, ASSETS.PLACE, ASSETS.VERSION)
                .from(ASSETS)
                .where(ASSETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(ASSETS.ID.eq(id))
                .and(ASSETS.DELETED_AT.isNull())
                .fetchOptional(mapping(AssetView::new))
                .orElseThrow(Failure::notFound);
    }

    UUID insert(Caller caller, EditAsset command) {
        AssetsRecord asset = rows.create(ASSET);
        asset.setBranchId(command.branchId());
        fill(asset, command);
        return rows.insert(caller, ASSET, asset).getId();
    }

    void update(Caller caller, UUID id, Edit<EditAsset> edit) {
        rows.edit(caller, ASSET, id, edit, EditAsset::of, (asset, command) -> {
            if (!asset.getBranchId().equals(command.branchId())) {
                throw Failure.invalid("branch_id", "asset.branch_stays");
            }
            fill(asset, command);
        });
    }

    private static void fill(AssetsRecord asset, EditAsset command) {
        asset.setName(command.name().strip());
        asset.setCode(command.code());
        asset.setPlace(command.place());
        asset.setSearchText(SearchText.index(Stream.of(asset.getName(), asset.getCode(), asset.getPlace())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))));
    }

    boolean hasAny(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                ASSETS,
                ASSETS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(ASSETS.BRANCH_ID.eq(branchId))
                        .and(ASSETS.DELETED_AT.isNull()));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, ASSET, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, ASSET, id);
    }
}
