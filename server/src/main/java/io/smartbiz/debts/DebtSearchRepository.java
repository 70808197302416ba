package io.smartbiz.debts;

import static io.smartbiz.database.shop.Tables.SEARCHED_DEBTS;

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

/** Debts in the global search: by the name and phone of who owes. Those that are due first come first, settled ones last. */
@Repository
class DebtSearchRepository implements SearchSource {

    private final DSLContext db;

    DebtSearchRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public SearchType type() {
        return SearchType.DEBT;
    }

    @Override
    public Permission permission() {
        return Permission.DEBTS_VIEW;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        var text = SEARCHED_DEBTS.SEARCH_TEXT;
        Condition own = SEARCHED_DEBTS.ORGANIZATION_ID.eq(caller.organizationId());
        Condition fits = own.and(caller.scope(Permission.DEBTS_VIEW).covers(SEARCHED_DEBTS.BRANCH_ID))
                .and(words.isIndexed() ? words.within(text) : words.begins(text));
        if (words.loosely()) {
            fits = SearchWords.amongSome(SEARCHED_DEBTS, SEARCHED_DEBTS.ID, fits)
                    .and(own);
        }
        var order = words.loosely() ? words.likeness(text).desc() : SEARCHED_DEBTS.DUE_ORDER.asc();
        return db.select(
                        SEARCHED_DEBTS.ID,
                        SEARCHED_DEBTS.CUSTOMER_NAME,
                        SEARCHED_DEBTS.CUSTOMER_PHONE,
                        SEARCHED_DEBTS.NUMBER,
                        SEARCHED_DEBTS.REMAINING,
                        SEARCHED_DEBTS.CREATED_AT)
                .from(SEARCHED_DEBTS)
                .where(fits)
                .orderBy(order, SEARCHED_DEBTS.ID)
                .limit(limit)
                .fetch(row -> new SearchCandidate(
                        row.get(SEARCHED_DEBTS.ID),
                        row.get(SEARCHED_DEBTS.CUSTOMER_NAME),
                        SearchCandidate.lineOf(row.get(SEARCHED_DEBTS.CUSTOMER_PHONE), row.get(SEARCHED_DEBTS.NUMBER)),
                        SearchCandidate.codesOf(row.get(SEARCHED_DEBTS.CUSTOMER_PHONE)),
                        row.get(SEARCHED_DEBTS.REMAINING),
                        row.get(SEARCHED_DEBTS.CREATED_AT)));
    }
}
