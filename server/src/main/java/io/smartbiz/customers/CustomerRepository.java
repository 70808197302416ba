package io.smartbiz.customers;

import static io.smartbiz.database.shop.Tables.CUSTOMERS;
import static io.smartbiz.database.shop.Tables.DEBTS;
import static io.smartbiz.database.shop.Tables.SEARCHED_CUSTOMERS;

import io.smartbiz.database.shop.tables.records.CustomersRecord;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of customers, and what they owe, which belongs to a module above. */
@Repository
class CustomerRepository {

    private static final EntityType<CustomersRecord> CUSTOMER = EntityType.of("customer", CUSTOMERS, CUSTOMERS.NAME)
            .important(CUSTOMERS.CREDIT_LIMIT, CUSTOMERS.MERGED_INTO)
            .unaudited(CUSTOMERS.SEARCH_TEXT);
    private static final List<Field<?>> COLUMNS = List.of(
            SEARCHED_CUSTOMERS.ID,
            SEARCHED_CUSTOMERS.NAME,
            SEARCHED_CUSTOMERS.PHONE,
            SEARCHED_CUSTOMERS.NOTES,
            SEARCHED_CUSTOMERS.CREDIT_LIMIT,
            SEARCHED_CUSTOMERS.LANGUAGE,
            SEARCHED_CUSTOMERS.ACCEPTS_REMINDERS,
            SEARCHED_CUSTOMERS.CREATED_AT,
            SEARCHED_CUSTOMERS.UPDATED_AT,
            SEARCHED_CUSTOMERS.VERSION);
    private static final Field<BigDecimal> OWED = DSL.field(DSL.name("owed"), BigDecimal.class);
    private static final Listing LIST = new Listing(SEARCHED_CUSTOMERS.ID, "name")
            .sortableBy("name", SEARCHED_CUSTOMERS.NAME)
            .sortableBy("created_at", SEARCHED_CUSTOMERS.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;
    private final Clock clock;

    CustomerRepository(DSLContext db, AuditedRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    Page<CustomerView> list(Caller caller, CustomerFilter filter, ListRequest request) {
        Condition where = SEARCHED_CUSTOMERS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(
                        request.deleted()
                                ? SEARCHED_CUSTOMERS.DELETED_AT.isNotNull()
                                : SEARCHED_CUSTOMERS.DELETED_AT.isNull())
                .and(SearchWords.filter(filter.q(), SEARCHED_CUSTOMERS.SEARCH_TEXT))
                .and(owing(caller, filter.hasDebt()));
        return LIST.fetch(db, columns(caller), SEARCHED_CUSTOMERS, where, request, CustomerRepository::view);
    }

    private static Condition owing(Caller caller, @Nullable Boolean hasDebt) {
        if (hasDebt == null) {
            return DSL.noCondition();
        }
        Condition owes = DSL.exists(DSL.selectOne().from(DEBTS).where(seenDebts(caller)));
        return hasDebt ? owes : owes.not();
    }

    private static List<Field<?>> columns(Caller caller) {
        Field<BigDecimal> owed = caller.may(Permission.DEBTS_VIEW)
                ? DSL.field(DSL.select(DSL.coalesce(DSL.sum(DEBTS.REMAINING), BigDecimal.ZERO))
                        .from(DEBTS)
                        .where(seenDebts(caller)))
                : DSL.castNull(SQLDataType.NUMERIC);
        var columns = new ArrayList<>(COLUMNS);
        columns.add(owed.as(OWED));
        return columns;
    }

    /** Those debts of a customer of which something is left, and which the caller may see. */
    private static Condition seenDebts(Caller caller) {
        return DEBTS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(DEBTS.CUSTOMER_ID.eq(SEARCHED_CUSTOMERS.ID))
                .and(DEBTS.DUE_ON.isNotNull())
                .and(caller.scope(Permission.DEBTS_VIEW).covers(DEBTS.BRANCH_ID));
    }

    private static CustomerView view(Record row) {
        return new CustomerView(
                row.get(SEARCHED_CUSTOMERS.ID),
                row.get(SEARCHED_CUSTOMERS.NAME),
                row.get(SEARCHED_CUSTOMERS.PHONE),
                row.get(SEARCHED_CUSTOMERS.NOTES),
                row.get(SEARCHED_CUSTOMERS.CREDIT_LIMIT),
                row.get(SEARCHED_CUSTOMERS.LANGUAGE),
                row.get(SEARCHED_CUSTOMERS.ACCEPTS_REMINDERS),
                row.get(OWED),
                row.get(SEARCHED_CUSTOMERS.CREATED_AT),
                row.get(SEARCHED_CUSTOMERS.UPDATED_AT),
                row.get(SEARCHED_CUSTOMERS.VERSION));
    }

    /** @throws Failure {@code NOT_FOUND} */
    CustomerView get(Caller caller, UUID id) {
        return db.select(columns(caller))
                .from(SEARCHED_CUSTOMERS)
                .where(SEARCHED_CUSTOMERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SEARCHED_CUSTOMERS.ID.eq(id))
                .and(SEARCHED_CUSTOMERS.DELETED_AT.isNull())
                .fetchOptional(CustomerRepository::view)
                .orElseThrow(Failure::notFound);
    }

    UUID insert(Caller caller, EditCustomer command, @Nullable String phone) {
        CustomersRecord customer = rows.create(CUSTOMER);
        fill(customer, command, phone);
        return rows.insert(caller, CUSTOMER, customer).getId();
    }

    /** @param phone checks an edit against the row before it; gives the phone to store */
    void update(
            Caller caller,
            UUID id,
            Edit<EditCustomer> edit,
            BiFunction<CustomersRecord, EditCustomer, @Nullable String> phone) {
        rows.edit(
                caller,
                CUSTOMER,
                id,
                edit,
                EditCustomer::of,
                (customer, command) -> fill(customer, command, phone.apply(customer, command)));
    }

    private static void fill(CustomersRecord customer, EditCustomer command, @Nullable String phone) {
        customer.setName(command.name().strip());
        customer.setPhone(phone);
        customer.setNotes(command.notes());
        customer.setCreditLimit(command.creditLimit());
        customer.setLanguage(
                command.language() == null ? null : command.language().code());
        customer.setAcceptsReminders(Boolean.TRUE.equals(command.acceptsReminders()));
        setSearchText(customer);
    }

    private static void setSearchText(CustomersRecord customer) {
        customer.setSearchText(searchText(customer.getName(), customer.getPhone()));
    }

    /** The text that the list and the global search look at. */
    static String searchText(String name, @Nullable String phone) {
        return (SearchText.index(name) + " " + SearchWords.digitsOf(phone)).strip();
    }

    /** @throws Failure {@code NOT_FOUND} */
    CustomersRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, CUSTOMER, id);
    }

    /** As above, beside payments that refer to the customer. */
    CustomersRecord lockForMerge(Caller caller, UUID id) {
        return rows.lockForChange(caller, CUSTOMER, id);
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, CUSTOMER, id);
    }

    void restore(Caller caller, UUID id, Consumer<CustomersRecord> check) {
        rows.restore(caller, CUSTOMER, id, check);
    }

    /** Ends a locked double. Doubles that were merged into it before then point to the customer who stays. */
    void merge(Caller caller, CustomersRecord twin, CustomersRecord staying) {
        String phone = twin.getPhone();
        end(caller, twin, staying.getId());
        db.update(CUSTOMERS)
                .set(CUSTOMERS.MERGED_INTO, staying.getId())
                .where(CUSTOMERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CUSTOMERS.MERGED_INTO.eq(twin.getId()))
                .execute();
        fillGaps(caller, staying, twin, phone);
    }

    private void end(Caller caller, CustomersRecord twin, UUID stayingId) {
        rows.update(
                caller,
                CUSTOMER,
                twin,
                null,
                row -> {
                    row.setMergedInto(stayingId);
                    row.setDeletedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
                    row.setDeletedBy(caller.memberId());
                },
                Map.of());
    }

    /** What is not known of the one who stays is taken from the double. */
    private void fillGaps(Caller caller, CustomersRecord staying, CustomersRecord twin, @Nullable String phone) {
        Consumer<CustomersRecord> change = row -> {
            row.setPhone(row.getPhone() == null ? phone : row.getPhone());
            row.setNotes(row.getNotes() == null ? twin.getNotes() : row.getNotes());
            row.setLanguage(row.getLanguage() == null ? twin.getLanguage() : row.getLanguage());
            setSearchText(row);
        };
        rows.update(caller, CUSTOMER, staying, null, change, Map.of());
    }
}
