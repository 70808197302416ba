package io.smartbiz.platform.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which permission shows which field of a record. Conflicts and the audit log use it, because they show records field by
 * field and not through the record's own view. So do edits: null for a hidden field keeps it. A field that is not listed is
 * shown to everybody who may read the record.
 */
public enum FieldView {
    COST(Permission.PRODUCTS_VIEW_COST, "buy_price", "unit_cost", "cost", "below_cost", "roll/value"),
    PROFIT(Permission.SALES_VIEW_PROFIT, "margin", "director_profit"),
    /** Whoever may change a member without this sees the rest. */
    MEMBERS(
            Permission.USERS_VIEW,
            "member/phone_number",
            "member/email",
            "member/role",
            "member/roles",
            "member/can_add_products",
            "member/extra_permissions");

    /** Kinds that every member may read. */
    private static final Set<String> READ_BY_ALL = Set.of("branch", "organization", "session");

    /**
     * The permissions of which one suffices to read records of a kind. Nobody sees the fields of kinds that are listed
     * nowhere: a saved search is its owner's, and who may read a file depends on its record.
     */
    private static final Map<String, Set<Permission>> READING = Map.ofEntries(
            Map.entry("member", Set.of(Permission.USERS_VIEW)),
            Map.entry("role", Set.of(Permission.ROLES_VIEW)),
            Map.entry("product", Set.of(Permission.PRODUCTS_VIEW)),
            Map.entry("category", Set.of(Permission.PRODUCTS_VIEW, Permission.CATALOG_MANAGE)),
            Map.entry("collection", Set.of(Permission.PRODUCTS_VIEW, Permission.CATALOG_MANAGE)),
            Map.entry("size", Set.of(Permission.PRODUCTS_VIEW, Permission.CATALOG_MANAGE)),
            Map.entry("price_change", Set.of(Permission.PRODUCTS_VIEW)),
            Map.entry("roll", Set.of(Permission.STOCK_VIEW)),
            Map.entry("stock_document", Set.of(Permission.STOCK_VIEW)),
            Map.entry("sale", Set.of(Permission.SALES_VIEW)),
            Map.entry("return", Set.of(Permission.RETURNS_VIEW)),
            Map.entry("discount", Set.of(Permission.DISCOUNTS_VIEW)),
            Map.entry("commission_rate", Set.of(Permission.COMMISSIONS_MANAGE)),
            Map.entry("commission_payout", Set.of(Permission.COMMISSIONS_VIEW)),
            Map.entry("approval", Set.of(Permission.DISCOUNTS_APPROVE)),
            Map.entry("customer", Set.of(Permission.CUSTOMERS_VIEW)),
            Map.entry("debt", Set.of(Permission.DEBTS_VIEW)),
            Map.entry("shift", Set.of(Permission.SHIFTS_VIEW, Permission.SHIFTS_MANAGE)),
            Map.entry("till", Set.of(Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE)),
            Map.entry("price", Set.of(Permission.SALES_VIEW)),
            Map.entry("ticket", Set.of(Permission.TICKETS_VIEW)),
            Map.entry("comment", Set.of(Permission.TICKETS_VIEW)),
            Map.entry("time_entry", Set.of(Permission.TICKETS_VIEW)),
            Map.entry(
                    "ticket_category",
                    Set.of(Permission.TICKETS_CREATE, Permission.TICKETS_VIEW, Permission.DESK_MANAGE)),
            Map.entry("asset", Set.of(Permission.TICKETS_CREATE, Permission.TICKETS_VIEW, Permission.DESK_MANAGE)),
            Map.entry("team", Set.of(Permission.TICKETS_VIEW, Permission.DESK_MANAGE)),
            Map.entry("canned_reply", Set.of(Permission.TICKETS_WORK, Permission.DESK_MANAGE)),
            Map.entry("service_level", Set.of(Permission.TICKETS_WORK, Permission.DESK_MANAGE)),
            Map.entry("working_calendar", Set.of(Permission.TICKETS_WORK, Permission.DESK_MANAGE)));

    /** Kinds whose authors may change what they have written, and so read it without the permission. */
    private static final Set<String> READ_BY_AUTHORS = Set.of("ticket", "comment", "time_entry", "saved_search");

    private final Permission permission;
    private final Set<String> fields;

    /** @param fields the names of the fields, for all kinds of records; {@code kind/name} for one kind only */
    FieldView(Permission permission, String... fields) {
        this.permission = permission;
        this.fields = Set.of(fields);
    }

    /**
     * Whether somebody who may read a record sees one of its fields.
     *
     * @param kind what the audit calls the record
     * @param field its name, perhaps with a space and a suffix, such as a size, that is ignored
     * @param branchId the record's branch; null when it belongs to none
     */
    public static boolean shows(Caller caller, String kind, String field, @Nullable UUID branchId) {
        return Arrays.stream(values())
                .filter(view -> view.lists(kind, field))
                .allMatch(view -> holds(caller, view.permission, branchId));
    }

    /** Whether somebody who may read the audit also sees a field there that has changed. */
    public static boolean showsHistory(Caller caller, String kind, String field, @Nullable UUID branchId) {
        return reads(caller, kind, branchId) && shows(caller, kind, field, branchId);
    }

    /**
     * Whether somebody who may read the audit is told what people call a record: the name of a customer is as private as the
     * rest. Members see one another's names everywhere. The names of files and searches are told to nobody but those who made
     * the change: who else may read them is not known here.
     *
     * @param own whether the caller has made the change
     */
    public static boolean showsName(Caller caller, String kind, @Nullable UUID branchId, boolean own) {
        boolean isAuthors = READ_BY_AUTHORS.contains(kind) || !READING.containsKey(kind);
        return kind.equals("member") || own && isAuthors || reads(caller, kind, branchId);
    }

    /** Whether somebody who may change a record sees one of its fields. */
    public static boolean showsChanged(Caller caller, String kind, String field, @Nullable UUID branchId) {
        return (READ_BY_AUTHORS.contains(kind) || reads(caller, kind, branchId))
                && shows(caller, kind, field, branchId);
    }

    private static boolean reads(Caller caller, String kind, @Nullable UUID branchId) {
        return READ_BY_ALL.contains(kind)
                || READING.getOrDefault(kind, Set.of()).stream()
                        .anyMatch(permission -> holds(caller, permission, branchId));
    }

    private static boolean holds(Caller caller, Permission permission, @Nullable UUID branchId) {
        return branchId == null
                ? caller.may(permission)
                : caller.scope(permission).contains(branchId);
    }

    /** Whether it is up to this permission to show a field of a kind of records. */
    public boolean lists(String kind, String field) {
        int end = field.indexOf(' ');
        String name = end < 0 ? field : field.substring(0, end);
        return fields.contains(name) || fields.contains(kind + "/" + name);
    }
}
