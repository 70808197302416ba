package io.smartbiz.returns;

import static io.smartbiz.database.shop.Tables.RETURNS;
import static io.smartbiz.database.shop.Tables.RETURN_LINES;
import static io.smartbiz.database.shop.Tables.SALES;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.time.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Which returns a {@link ReturnFilter} lists. */
final class ReturnFilterQuery {

    private ReturnFilterQuery() {}

    static Condition of(Caller caller, ReturnFilter filter, List<UUID> branches, @Nullable Period period) {
        return among(RETURNS.BRANCH_ID, branches)
                .and(among(
                        RETURNS.STATUS,
                        filter.status().stream().map(ReturnStatus::code).toList()))
                .and(among(
                        RETURNS.REASON,
                        filter.reason().stream().map(ReturnReason::code).toList()))
                .and(among(RETURNS.SALE_ID, filter.saleId()))
                .and(among(RETURNS.SELLER_ID, filter.sellerId()))
                .and(among(RETURNS.CREATED_BY, filter.createdBy()))
                .and(
                        filter.customerId().isEmpty()
                                ? noCondition()
                                : seesBuyer(caller).and(SALES.CUSTOMER_ID.in(filter.customerId())))
                .and(filter.productId().isEmpty() ? noCondition() : isOf(caller, filter.productId()))
                .and(during(caller, period))
                .and(filter.q() == null || filter.q().isBlank() ? noCondition() : says(caller, filter.q()));
    }

    /** An empty filter lets everything through. */
    private static <T> Condition among(TableField<?, T> field, List<T> values) {
        return values.isEmpty() ? noCondition() : field.in(values);
    }

    private static Condition isOf(Caller caller, List<UUID> productIds) {
        return RETURNS.ID.in(select(RETURN_LINES.RETURN_ID)
                .from(RETURN_LINES)
                .where(RETURN_LINES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(RETURN_LINES.PRODUCT_ID.in(productIds)));
    }

    private static Condition during(Caller caller, @Nullable Period period) {
        if (period == null) {
            return noCondition();
        }
        ZoneId zone = caller.organization().timeZone();
        Instant begin = period.from().atStartOfDay(zone).toInstant();
        Instant end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        return RETURNS.CREATED_AT.ge(begin).and(RETURNS.CREATED_AT.lt(end));
    }

    private static Condition says(Caller caller, String text) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return falseCondition();
        }
        String number = String.join("-", words.words()).toUpperCase(Locale.ROOT);
        return RETURNS.NUMBER
                .contains(number)
                .or(SALES.NUMBER.contains(number))
                .or(seesBuyer(caller).and(words.within(SALES.CUSTOMER_TEXT)));
    }

    /** Who may not see the customer of a sale must not find it by the customer. */
    private static Condition seesBuyer(Caller caller) {
        return caller.scope(Permission.SALES_VIEW).covers(RETURNS.BRANCH_ID);
    }
}
