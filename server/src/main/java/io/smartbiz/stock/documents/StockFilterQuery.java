package io.smartbiz.stock.documents;

import static io.smartbiz.database.shop.Tables.STOCK_DOCUMENTS;
import static io.smartbiz.database.shop.Tables.STOCK_MOVEMENTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.time.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which movements and documents a {@link StockFilter} lists. */
final class StockFilterQuery {

    /** Each line's first movement; a transfer has a second one for the other branch. */
    static final Condition LINES_OF_DOCUMENT = STOCK_MOVEMENTS
            .ORGANIZATION_ID
            .eq(STOCK_DOCUMENTS.ORGANIZATION_ID)
            .and(STOCK_MOVEMENTS.DOCUMENT_ID.eq(STOCK_DOCUMENTS.ID))
            .and(STOCK_MOVEMENTS.LEG.eq(DSL.inline((short) 0)));

    private StockFilterQuery() {}

    /** Documents that leave or reach a branch of the caller's scope. */
    static Condition documents(Caller caller, StockFilter filter, @Nullable Period period) {
        BranchScope scope = caller.scope(Permission.STOCK_VIEW);
        Condition goods = goods(caller, filter);
        return STOCK_DOCUMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(STOCK_DOCUMENTS.BRANCH_ID).or(scope.covers(STOCK_DOCUMENTS.TO_BRANCH_ID)))
                .and(among(STOCK_DOCUMENTS.KIND, filter.kind()))
                .and(among(STOCK_DOCUMENTS.BRANCH_ID, filter.branchId())
                        .or(among(STOCK_DOCUMENTS.TO_BRANCH_ID, filter.branchId())))
                .and(goods == null ? DSL.noCondition() : hasLine(goods))
                .and(during(STOCK_DOCUMENTS.CREATED_AT, caller, period));
    }

    private static Condition hasLine(Condition goods) {
        return DSL.exists(
                DSL.selectOne().from(STOCK_MOVEMENTS).where(LINES_OF_DOCUMENT).and(goods));
    }

    /** Movements in the branches of the caller's scope. */
    static Condition movements(Caller caller, StockFilter filter, @Nullable Period period) {
        Condition goods = goods(caller, filter);
        return STOCK_MOVEMENTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.STOCK_VIEW).covers(STOCK_MOVEMENTS.BRANCH_ID))
                .and(among(STOCK_MOVEMENTS.BRANCH_ID, filter.branchId()))
                .and(goods == null ? DSL.noCondition() : goods)
                .and(among(STOCK_MOVEMENTS.KIND, filter.kind()))
                .and(during(STOCK_MOVEMENTS.HAPPENED_AT, caller, period));
    }

    /** Movements of a product, of one of its sizes or of a roll; null when the filter names none of them. */
    private static @Nullable Condition goods(Caller caller, StockFilter filter) {
        var named = new ArrayList<Condition>();
        if (filter.productId() != null) {
            named.add(STOCK_MOVEMENTS.VARIANT_ID.in(DSL.select(VARIANTS.ID)
                    .from(VARIANTS)
                    .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                    .and(VARIANTS.PRODUCT_ID.eq(filter.productId()))));
        }
        if (filter.variantId() != null) {
            named.add(STOCK_MOVEMENTS.VARIANT_ID.eq(filter.variantId()));
        }
        if (filter.rollId() != null) {
            named.add(STOCK_MOVEMENTS.ROLL_ID.eq(filter.rollId()));
        }
        return named.isEmpty() ? null : DSL.and(named);
    }

    /** An empty filter lets everything through. */
    private static <T> Condition among(TableField<?, T> field, List<T> values) {
        return values.isEmpty() ? DSL.noCondition() : field.in(values);
    }

    private static Condition during(TableField<?, Instant> field, Caller caller, @Nullable Period period) {
        if (period == null) {
            return DSL.noCondition();
        }
        ZoneId zone = caller.organization().timeZone();
        return field.ge(period.from().atStartOfDay(zone).toInstant())
                .and(field.lt(period.to().plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
