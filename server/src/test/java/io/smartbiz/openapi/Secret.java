package io.smartbiz.openapi;

import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Something that only some permissions show, with a value that is found nowhere else. */
enum Secret {
    /** Whoever sees the profit of sales sees their costs too. */
    COSTS(
            Set.of(Permission.PRODUCTS_VIEW_COST, Permission.SALES_VIEW_PROFIT),
            Set.of("buy_price", "unit_cost", "cost", "margin", "director_profit"),
            Secret.COST_OF_ONE),
    PROFITS(
            Set.of(Permission.SALES_VIEW_PROFIT),
            Set.of("margin", "director_profit", "cost"),
            Secret.PRICE_OF_ONE - Secret.COST_OF_ONE),
    STOCK_OF_OTHERS(Set.of(Permission.STOCK_VIEW_OTHER_BRANCHES), Secret.STOCK),
    NOTES(Set.of(Permission.TICKETS_VIEW_INTERNAL), Secret.NOTE),
    TICKETS(Set.of(Permission.TICKETS_VIEW), Secret.TICKET),
    CUSTOMERS(Set.of(Permission.SALES_VIEW), Secret.CUSTOMER, "998905556677"),
    MEMBERS(Set.of(Permission.USERS_VIEW), Secret.EMAIL, "998903334455");

    static final int COST_OF_ONE = 777_123;
    static final int PRICE_OF_ONE = 1_000_000;
    static final int STOCK = 88_873;
    static final String NOTE = "Faqat xodimlarga";
    static final String TICKET = "Yopiq murojaat";
    static final String CUSTOMER = "Yashirin Mijoz";
    static final String EMAIL = "yashirin@example.com";

    /** Where the secrets are to be seen by those who may. */
    static final List<String> PLACES = List.of(
            "/api/products/{carpet}",
            "/api/products?size=200",
            "/api/stock/movements?size=200",
            "/api/stock/documents?size=200",
            "/api/sales?size=200",
            "/api/sales/analytics?range=month",
            "/api/sales/profit?range=month",
            "/api/tickets?size=200",
            "/api/tickets/{ticket}",
            "/api/tickets/{ticket}/comments",
            "/api/tickets/{ticket}/history",
            "/api/users?size=200",
            "/api/search?q=yashirin",
            "/api/search?q=yopiq",
            "/api/search?q=xodimlarga",
            "/api/audit-logs?size=200");

    /** Ids and times hold digits too. */
    private static final Pattern NO_VALUE = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d{2}-\\d{2}T[0-9:.]+|[A-Za-z0-9_-]{40,}");

    private final Set<Permission> shownBy;
    private final Set<String> fields;
    private final int figure;
    private final List<String> texts;

    Secret(Set<Permission> shownBy, Set<String> fields, int figure) {
        this.shownBy = shownBy;
        this.fields = fields;
        this.figure = figure;
        this.texts = List.of(String.valueOf(figure));
    }

    Secret(Set<Permission> shownBy, int figure) {
        this(shownBy, Set.of(), figure);
    }

    Secret(Set<Permission> shownBy, String... texts) {
        this.shownBy = shownBy;
        this.fields = Set.of();
        this.figure = 0;
        this.texts = List.of(texts);
    }

    Set<Permission> shownBy() {
        return shownBy;
    }

    /** Whether it is hidden from members of one branch only. */
    boolean isOfOtherBranch() {
        return this == STOCK_OF_OTHERS;
    }

    /** Whether an answer tells it: as a field, as a figure or several times that figure, or in a text. */
    boolean isIn(JsonNode node) {
        if (node.isNumber()) {
            return figure != 0 && isMultiple(node.decimalValue());
        }
        if (node.isString()) {
            String text = NO_VALUE.matcher(node.asString()).replaceAll("");
            return texts.stream().anyMatch(text::contains);
        }
        return node.properties().stream()
                        .anyMatch(field -> fields.contains(field.getKey())
                                && !field.getValue().isNull())
                || node.valueStream().anyMatch(this::isIn);
    }

    private boolean isMultiple(BigDecimal number) {
        return number.signum() != 0
                && number.remainder(BigDecimal.valueOf(figure)).signum() == 0;
    }
}
