package io.smartbiz.identity;

import static io.smartbiz.platform.access.Permission.*;

import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The roles that every organisation has. The running version defines their permissions, so a new permission reaches them
 * with an upgrade. The organisation sets their discount limits.
 */
public enum BuiltInRole {
    ADMIN(EnumSet.allOf(Permission.class), 100),
    BRANCH_ADMIN(
            without(
                    ORGANIZATION_UPDATE,
                    ROLES_MANAGE,
                    PRODUCTS_DELETE,
                    COMMISSIONS_PAY,
                    COMMISSIONS_MANAGE,
                    DESK_MANAGE),
            20),
    ACCOUNTANT(
            Set.of(
                    PRODUCTS_VIEW,
                    PRODUCTS_VIEW_COST,
                    STOCK_VIEW,
                    STOCK_VIEW_OTHER_BRANCHES,
                    SALES_VIEW,
                    SALES_VIEW_ANALYTICS,
                    SALES_VIEW_PROFIT,
                    RETURNS_VIEW,
                    DISCOUNTS_VIEW,
                    CUSTOMERS_VIEW,
                    DEBTS_VIEW,
                    DEBTS_PAY,
                    SHIFTS_VIEW,
                    SHIFTS_VIEW_EXPECTED,
                    COMMISSIONS_VIEW,
                    COMMISSIONS_PAY,
                    TICKETS_CREATE),
            0),
    SELLER(
            Set.of(
                    PRODUCTS_VIEW,
                    STOCK_VIEW,
                    STOCK_VIEW_OTHER_BRANCHES,
                    SALES_VIEW,
                    SALES_CREATE,
                    SALES_DISCOUNT,
                    SALES_VIEW_ANALYTICS,
                    RETURNS_VIEW,
                    RETURNS_CREATE,
                    DISCOUNTS_VIEW,
                    CUSTOMERS_VIEW,
                    CUSTOMERS_CREATE,
                    CUSTOMERS_UPDATE,
                    DEBTS_VIEW,
                    DEBTS_CREATE,
                    DEBTS_UPDATE,
                    DEBTS_PAY,
                    SHIFTS_WORK,
                    COMMISSIONS_VIEW_OWN,
                    TICKETS_CREATE),
            5),
    AGENT(Set.of(TICKETS_CREATE, TICKETS_VIEW, TICKETS_VIEW_INTERNAL, TICKETS_WORK, TICKETS_VIEW_REPORTS), 0),
    REPORT_MANAGER(
            Set.of(
                    SALES_VIEW,
                    SALES_VIEW_ANALYTICS,
                    SALES_VIEW_PROFIT,
                    RETURNS_VIEW,
                    DISCOUNTS_VIEW,
                    SHIFTS_VIEW,
                    PRODUCTS_VIEW,
                    STOCK_VIEW,
                    TICKETS_VIEW,
                    TICKETS_VIEW_REPORTS),
            0),
    STAFF(Set.of(TICKETS_CREATE), 0);

    private final Set<Permission> permissions;
    private final BigDecimal maxDiscountPercent;

    BuiltInRole(Set<Permission> permissions, int maxDiscountPercent) {
        this.permissions = permissions;
        this.maxDiscountPercent = BigDecimal.valueOf(maxDiscountPercent);
    }

    private static Set<Permission> without(Permission first, Permission... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }

    /** The name in the database, such as {@code branch_admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Permission> permissions() {
        return permissions;
    }

    /** The limit that a new organisation starts with. */
    BigDecimal maxDiscountPercent() {
        return maxDiscountPercent;
    }

    static BuiltInRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
