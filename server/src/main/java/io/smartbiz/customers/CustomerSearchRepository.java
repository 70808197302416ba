package io.smartbiz.customers;

import static io.smartbiz.database.shop.Tables.SEARCHED_CUSTOMERS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Customers in the global search: by name and phone. */
@Repository
class CustomerSearchRepository implements SearchSource {

    private final DSLContext db;

    CustomerSearchRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public SearchType type() {
        return SearchType.CUSTOMER;
    }

    @Override
    public Permission permission() {
        return Permission.CUSTOMERS_VIEW;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        var text = SEARCHED_CUSTOMERS.SEARCH_TEXT;
        Condition fits = SEARCHED_CUSTOMERS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(SEARCHED_CUSTOMERS.DELETED_AT.isNull())
                .and(words.isIndexed() ? words.within(text) : words.begins(text));
        if (words.loosely()) {
            fits = SearchWords.amongSome(SEARCHED_CUSTOMERS, SEARCHED_CUSTOMERS.ID, fits)
                    .and(SEARCHED_CUSTOMERS.ORGANIZATION_ID.eq(caller.organizationId()));
        }
        var order = words.loosely() ? words.likeness(text).desc() : SEARCHED_CUSTOMERS.NAME.asc();
        return db.select(SEARCHED_CUSTOMERS.ID, SEARCHED_CUSTOMERS.NAME, SEARCHED_CUSTOMERS.PHONE)
                .from(SEARCHED_CUSTOMERS)
                .where(fits)
                .orderBy(order, SEARCHED_CUSTOMERS.ID)
                .limit(limit)
                .fetch(row -> new SearchCandidate(
                        row.get(SEARCHED_CUSTOMERS.ID),
                        row.get(SEARCHED_CUSTOMERS.NAME),
                        SearchCandidate.lineOf(row.get(SEARCHED_CUSTOMERS.PHONE)),
                        SearchCandidate.codesOf(row.get(SEARCHED_CUSTOMERS.PHONE)),
                        null,
                        null));
    }
}
