package io.smartbiz.platform.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a role can allow. The code is stored and sent; it never changes once published. The text that describes it in each
 * language is {@code permission.<code>}; its group is the part before the dot.
 */
public enum Permission {
    USERS_VIEW("users.view"),
    USERS_CREATE("users.create"),
    USERS_UPDATE("users.update"),
    USERS_DELETE("users.delete"),
    ROLES_VIEW("roles.view"),
    ROLES_MANAGE("roles.manage"),
    BRANCHES_MANAGE("branches.manage"),
    ORGANIZATION_UPDATE("organization.update"),
    AUDIT_VIEW("audit.view"),

    PRODUCTS_VIEW("products.view"),
    PRODUCTS_VIEW_COST("products.view_cost"),
    PRODUCTS_CREATE("products.create"),
    PRODUCTS_UPDATE("products.update"),
    PRODUCTS_DELETE("products.delete"),
    PRODUCTS_CHANGE_PRICES("products.change_prices"),
    PRODUCTS_IMPORT("products.import"),
    CATALOG_MANAGE("catalog.manage"),

    STOCK_VIEW("stock.view"),
    STOCK_VIEW_OTHER_BRANCHES("stock.view_other_branches"),
    STOCK_RECEIVE("stock.receive"),
    STOCK_ADJUST("stock.adjust"),
    STOCK_TRANSFER("stock.transfer"),

    SALES_VIEW("sales.view"),
    SALES_CREATE("sales.create"),
    SALES_DISCOUNT("sales.discount"),
    SALES_BELOW_COST("sales.below_cost"),
    SALES_BACKDATE("sales.backdate"),
    SALES_VIEW_ANALYTICS("sales.view_analytics"),
    SALES_VIEW_PROFIT("sales.view_profit"),

    RETURNS_VIEW("returns.view"),
    RETURNS_CREATE("returns.create"),
    RETURNS_APPROVE("returns.approve"),

    DISCOUNTS_VIEW("discounts.view"),
    DISCOUNTS_MANAGE("discounts.manage"),
    DISCOUNTS_APPROVE("discounts.approve"),

    CUSTOMERS_VIEW("customers.view"),
    CUSTOMERS_CREATE("customers.create"),
    CUSTOMERS_UPDATE("customers.update"),
    CUSTOMERS_DELETE("customers.delete"),
    CUSTOMERS_SET_LIMIT("customers.set_limit"),

    DEBTS_VIEW("debts.view"),
    DEBTS_CREATE("debts.create"),
    DEBTS_UPDATE("debts.update"),
    DEBTS_PAY("debts.pay"),
    DEBTS_REVERSE("debts.reverse"),
    DEBTS_WRITE_OFF("debts.write_off"),

    SHIFTS_VIEW("shifts.view"),
    SHIFTS_VIEW_EXPECTED("shifts.view_expected"),
    SHIFTS_WORK("shifts.work"),
    SHIFTS_MANAGE("shifts.manage"),

    COMMISSIONS_VIEW_OWN("commissions.view_own"),
    COMMISSIONS_VIEW("commissions.view"),
    COMMISSIONS_PAY("commissions.pay"),
    COMMISSIONS_MANAGE("commissions.manage"),

    TICKETS_CREATE("tickets.create"),
    TICKETS_VIEW("tickets.view"),
    TICKETS_VIEW_INTERNAL("tickets.view_internal"),
    TICKETS_WORK("tickets.work"),
    TICKETS_DELETE("tickets.delete"),
    TICKETS_VIEW_REPORTS("tickets.view_reports"),
    DESK_MANAGE("desk.manage");

    private static final Map<String, Permission> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Permission::code, Function.identity()));

    private final String code;
    private final @Nullable BusinessModule module;

    Permission(String code) {
        this.code = code;
        this.module = moduleOf(code.substring(0, code.indexOf('.')));
    }

    private static @Nullable BusinessModule moduleOf(String group) {
        return switch (group) {
            case "products",
                    "catalog",
                    "stock",
                    "sales",
                    "returns",
                    "discounts",
                    "customers",
                    "debts",
                    "shifts",
                    "commissions" -> BusinessModule.SHOP;
            case "tickets", "desk" -> BusinessModule.DESK;
            default -> null;
        };
    }

    /** How it is called on the wire, such as {@code sales.view_profit}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The heading it stands under, such as {@code sales}. */
    public String group() {
        return code.substring(0, code.indexOf('.'));
    }

    /** The module whose operations it allows; null for those of every organisation. */
    public @Nullable BusinessModule module() {
        return module;
    }

    /** The permission of a code; empty for a code that this version does not know. */
    public static Optional<Permission> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    @JsonCreator
    static Permission fromWire(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("no such permission"));
    }
}
