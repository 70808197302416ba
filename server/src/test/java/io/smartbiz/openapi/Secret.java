package io.smartbiz.openapi;

import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Something that only some permissions show, with values that are found nowhere else. An entry of {@code FieldView} has a
 * secret of its name.
 */
enum Secret {
    /** Whoever sees the profit of sales sees their costs too. */
    COST(
            Set.of(Permission.PRODUCTS_VIEW_COST, Permission.SALES_VIEW_PROFIT),
            Set.of("buy_price", "unit_cost", "cost", "margin", "director_profit"),
            multipleOf(Secret.COST_OF_ONE),
            String.valueOf(Secret.COST_OF_ONE)),
    PROFIT(
            Set.of(Permission.SALES_VIEW_PROFIT),
            Set.of("margin", "director_profit", "cost"),
            multipleOf(Secret.PRICE_OF_ONE - Secret.COST_OF_ONE)
                    .or(multipleOf(Secret.COST_OF_ONE - Secret.USUAL_PRICE)),
            String.valueOf(Secret.PRICE_OF_ONE - Secret.COST_OF_ONE)),
    /** Sales and transfers change it a little. */
    STOCK_OF_OTHERS(
            Set.of(Permission.STOCK_VIEW_OTHER_BRANCHES),
            Set.of(),
            number -> number.subtract(BigDecimal.valueOf(Secret.STOCK)).abs().compareTo(BigDecimal.valueOf(10_000)) < 0,
            "88873"),
    NOTES(Set.of(Permission.TICKETS_VIEW_INTERNAL), Secret.NOTE),
    /** With what its requester has answered in the form of its category. */
    TICKETS(Set.of(Permission.TICKETS_VIEW), Secret.TICKET, Secret.ANSWER),
    CUSTOMERS(Set.of(Permission.SALES_VIEW), Secret.CUSTOMER, "998905556677"),
    /** Whoever may change or restore a customer sees it too. */
    REGULARS(
            Set.of(Permission.CUSTOMERS_VIEW, Permission.CUSTOMERS_UPDATE, Permission.CUSTOMERS_DELETE),
            Secret.REGULAR),
    /** A debt tells who owes it and what the customer may still owe, to whoever may see or change it. */
    DEBTORS(
            Set.of(
                    Permission.CUSTOMERS_VIEW,
                    Permission.CUSTOMERS_UPDATE,
                    Permission.CUSTOMERS_DELETE,
                    Permission.DEBTS_VIEW,
                    Permission.DEBTS_UPDATE),
            Set.of(),
            multipleOf(Secret.CREDIT_LIMIT),
            Secret.DEBTOR,
            Secret.PHONES_OF_DEBTORS),
    /** Whoever may change a debt sees it too. */
    DEBTS(Set.of(Permission.DEBTS_VIEW, Permission.DEBTS_UPDATE), Secret.DEBT),
    /** Whoever manages promotions sees them too. */
    DISCOUNTS(Set.of(Permission.DISCOUNTS_VIEW, Permission.DISCOUNTS_MANAGE), Secret.DISCOUNT),
    MEMBERS(Set.of(Permission.USERS_VIEW), Secret.EMAIL, Secret.PHONE.substring(1)),
    /** Whoever manages roles sees them too. */
    ROLES(Set.of(Permission.ROLES_VIEW, Permission.ROLES_MANAGE), Secret.ROLE),
    /** Whoever may restore a deleted product sees it too. */
    PRODUCTS(Set.of(Permission.PRODUCTS_VIEW, Permission.PRODUCTS_DELETE), Secret.PRODUCT),
    DOCUMENTS(Set.of(Permission.STOCK_VIEW), Secret.DOCUMENT);

    /**
     * Permissions that show whole answers and not single fields: without them, the operation refuses, or leaves out the records
     * of others, or all figures of a shift.
     */
    static final Set<Permission> SHOW_NO_FIELDS = Set.of(
            Permission.AUDIT_VIEW,
            Permission.SALES_VIEW_ANALYTICS,
            Permission.RETURNS_VIEW,
            Permission.COMMISSIONS_VIEW,
            Permission.COMMISSIONS_VIEW_OWN,
            Permission.SHIFTS_VIEW,
            Permission.SHIFTS_VIEW_EXPECTED,
            Permission.TICKETS_VIEW_REPORTS);

    static final int COST_OF_ONE = 777_123;
    static final int PRICE_OF_ONE = 1_000_000;
    static final int USUAL_PRICE = 150_000;
    static final int STOCK = 88_873_000;
    static final String NOTE = "Faqat xodimlarga";
    static final String TICKET = "Yopiq murojaat";
    static final String ANSWER = "Maxfiy javob";
    static final String CUSTOMER = "Yashirin Mijoz";
    static final String REGULAR = "Juma kuni toʻlaydi";
    static final String DEBTOR = "Doimiy Xaridor";
    static final String PHONES_OF_DEBTORS = "99897765";
    static final int CREDIT_LIMIT = 7_654_321;
    static final String DEBT = "Eski daftardan";
    static final String DISCOUNT = "Sirli chegirma";
    static final String EMAIL = "yashirin@example.com";
    static final String PHONE = "+998903334455";
    static final String ROLE = "Maxsus vazifa";
    static final String PRODUCT = "Omborchi uchun";
    static final String DOCUMENT = "Bojxona hujjati";

    /** Where the secrets are to be seen by those who may. */
    static final List<String> PLACES = List.of(
            "/api/products/{carpet}",
            "/api/products?size=200",
            "/api/products/{stocked}",
            "/api/stock/movements?size=200",
            "/api/stock/documents?size=200",
            "/api/sales?size=200",
            "/api/returns?size=200",
            "/api/sales/analytics?range=month",
            "/api/sales/profit?range=month",
            "/api/customers?size=200",
            "/api/debts?size=200",
            "/api/discounts?size=200",
            "/api/tickets?size=200",
            "/api/tickets/{ticket}",
            "/api/tickets/{ticket}/comments",
            "/api/tickets/{ticket}/history",
            "/api/users?size=200",
            "/api/roles",
            "/api/search?q=yashirin",
            "/api/search?q=doimiy",
            "/api/search?q=yopiq",
            "/api/search?q=xodimlarga",
            "/api/audit-logs?size=200");

    /** Ids, times and traces hold digits too. */
    private static final Pattern NO_VALUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\b[0-9a-f]{32}\\b|\\d{4}-\\d{2}-\\d{2}T[0-9:.]+|[A-Za-z0-9_-]{40,}");

    private final Set<Permission> shownBy;
    private final Set<String> fields;
    private final Predicate<BigDecimal> figure;
    private final List<String> texts;

    Secret(Set<Permission> shownBy, Set<String> fields, Predicate<BigDecimal> figure, String... texts) {
        this.shownBy = shownBy;
        this.fields = fields;
        this.figure = figure;
        this.texts = List.of(texts);
    }

    Secret(Set<Permission> shownBy, String... texts) {
        this(shownBy, Set.of(), _ -> false, texts);
    }

    private static Predicate<BigDecimal> multipleOf(int figure) {
        return number -> number.signum() != 0
                && number.remainder(BigDecimal.valueOf(figure)).signum() == 0;
    }

    Set<Permission> shownBy() {
        return shownBy;
    }

    /** Whether it is hidden from members of one branch only. */
    boolean isOfOtherBranch() {
        return this == STOCK_OF_OTHERS;
    }

    /** Whether an answer tells it. */
    boolean isIn(JsonNode answer) {
        return !placesIn(answer).isEmpty();
    }

    /** Where an answer tells it, as a field, as a figure or several times that figure, or in a text: "/data/0/cost: 5". */
    List<String> placesIn(JsonNode answer) {
        var places = new ArrayList<String>();
        collect(answer, "", places);
        return places;
    }

    private void collect(JsonNode node, String place, List<String> places) {
        if (tells(node)) {
            places.add(place + ": " + node);
        }
        node.properties().forEach(field -> {
            String inner = place + "/" + field.getKey();
            if (fields.contains(field.getKey()) && !field.getValue().isNull()) {
                places.add(inner + ": " + field.getValue());
            }
            collect(field.getValue(), inner, places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, places);
        }
    }

    private boolean tells(JsonNode value) {
        if (value.isNumber()) {
            return figure.test(value.decimalValue());
        }
        if (value.isString()) {
            String text = NO_VALUE.matcher(value.asString()).replaceAll("");
            return texts.stream().anyMatch(text::contains);
        }
        return false;
    }
}
