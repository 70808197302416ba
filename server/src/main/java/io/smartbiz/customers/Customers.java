package io.smartbiz.customers;

import io.smartbiz.database.shop.tables.records.CustomersRecord;
import io.smartbiz.identity.PhoneNumbers;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers. A phone that another customer has fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class Customers {

    private final CustomerRepository repository;
    private final List<CustomerUse> uses;

    Customers(CustomerRepository repository, List<CustomerUse> uses) {
        this.repository = repository;
        this.uses = uses;
    }

    /** @throws Failure {@code FORBIDDEN} for a filter by debts that the caller may not see */
    @Transactional(readOnly = true)
    Page<CustomerView> list(Caller caller, CustomerFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.CUSTOMERS_DELETE);
        }
        if (filter.hasDebt() != null) {
            caller.require(Permission.DEBTS_VIEW);
        }
        return repository.list(caller, filter, request);
    }

    /** @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public CustomerView get(Caller caller, UUID id) {
        caller.require(Permission.CUSTOMERS_VIEW);
        return repository.get(caller, id);
    }

    /** A customer for somebody who has just changed it, and who need not be allowed to see others. */
    @Transactional(readOnly = true)
    CustomerView shown(Caller caller, UUID id) {
        requireOne(caller);
        return repository.get(caller, id);
    }

    private static void requireOne(Caller caller) {
        if (!caller.may(Permission.CUSTOMERS_CREATE) && !caller.may(Permission.CUSTOMERS_DELETE)) {
            caller.require(Permission.CUSTOMERS_VIEW);
        }
    }

    /** @throws Failure {@code FORBIDDEN} for a credit limit that the caller may not set */
    public CustomerView create(Caller caller, EditCustomer command) {
        requireMaySet(caller, null, command.creditLimit());
        UUID id = repository.insert(caller, command, phone(caller, command));
        return repository.get(caller, id);
    }

    /** @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code FORBIDDEN} as for {@link #create} */
    CustomerView update(Caller caller, UUID id, Edit<EditCustomer> edit) {
        repository.update(caller, id, edit, (before, command) -> {
            requireMaySet(caller, before.getCreditLimit(), command.creditLimit());
            return phone(caller, command);
        });
        return repository.get(caller, id);
    }

    private static @Nullable String phone(Caller caller, EditCustomer command) {
        return PhoneNumbers.normalize("phone", command.phone(), caller.organization());
    }

    /** Whoever sells on credit should not also decide how much. */
    private static void requireMaySet(Caller caller, @Nullable BigDecimal before, @Nullable BigDecimal limit) {
        boolean same = before == null || limit == null ? before == limit : before.compareTo(limit) == 0;
        if (!same) {
            caller.require(Permission.CUSTOMERS_SET_LIMIT);
        }
    }

    /** @throws Failure {@code NOT_FOUND}, {@code IN_USE} for a customer who owes something */
    void delete(Caller caller, UUID id) {
        repository.lock(caller, id);
        if (uses.stream().anyMatch(use -> use.isOpen(caller.organizationId(), id))) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("customer.owes"));
        }
        repository.delete(caller, id);
    }

    /** @throws Failure {@code NOT_FOUND}, {@code INVALID_TRANSITION} for a double that was merged */
    CustomerView restore(Caller caller, UUID id) {
        repository.restore(caller, id, row -> {
            if (row.getMergedInto() != null) {
                throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("customer.was_merged"))
                        .with("merged_into", row.getMergedInto());
            }
        });
        return repository.get(caller, id);
    }

    /**
     * Merges a double into another customer. What only the double has, such as a phone, goes to that customer, but not the
     * credit limit and not the agreement to be reminded.
     *
     * @return the customer who stays
     * @throws Failure {@code NOT_FOUND}, {@code VALIDATION_ERROR} for a customer and itself or for nobody
     */
    CustomerView merge(Caller caller, UUID id, UUID intoId) {
        if (id.equals(intoId)) {
            throw Failure.invalid("into_id", "customer.merged_with_itself");
        }
        // In the order of their ids, so that two merges cannot wait for each other.
        boolean isFirst = id.compareTo(intoId) < 0;
        CustomersRecord first = isFirst ? repository.lockForMerge(caller, id) : into(caller, intoId);
        CustomersRecord second = isFirst ? into(caller, intoId) : repository.lockForMerge(caller, id);
        uses.forEach(use -> use.move(caller, id, intoId));
        repository.merge(caller, isFirst ? first : second, isFirst ? second : first);
        return repository.get(caller, intoId);
    }

    private CustomersRecord into(Caller caller, UUID id) {
        try {
            return repository.lockForMerge(caller, id);
        } catch (Failure missing) {
            throw Failure.invalid("into_id", "field.unknown_reference");
        }
    }
}
