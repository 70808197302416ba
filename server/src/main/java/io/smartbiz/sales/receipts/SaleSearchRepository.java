package io.smartbiz.sales.receipts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.shop.Tables.SEARCHED_SALES;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Sales in the global search: by number (the whole of it, the day and counter, or the counter alone) and by the customer's
 * name and phone; the newest first.
 */
@Repository
class SaleSearchRepository implements SearchSource {

    private static final int COUNTER_DIGITS = 4;
    private static final int LONGEST_COUNTER = 6;
    private static final int PARTS_OF_A_NUMBER = 3;

    private final DSLContext db;

    SaleSearchRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public SearchType type() {
        return SearchType.SALE;
    }

    @Override
    public Permission permission() {
        return Permission.SALES_VIEW;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        var text = SEARCHED_SALES.CUSTOMER_TEXT;
        var newest = SEARCHED_SALES.SOLD_AT.desc();
        var found = new LinkedHashMap<UUID, SearchCandidate>();
        if (words.loosely()) {
            addSimilar(found, caller, words, limit);
            return List.copyOf(found.values());
        }
        if (words.words().size() <= PARTS_OF_A_NUMBER) {
            add(found, caller, endsTheNumber(words), newest, limit);
        }
        if (found.isEmpty() && words.words().size() > 1) {
            beginsTheNumber(caller, words, found, limit);
        }
        if (words.isIndexed()) {
            add(found, caller, words.within(text), newest, limit);
        }
        return List.copyOf(found.values());
    }

    private void addSimilar(Map<UUID, SearchCandidate> found, Caller caller, SearchWords words, int limit) {
        var text = SEARCHED_SALES.CUSTOMER_TEXT;
        Condition some = SearchWords.amongSome(
                SEARCHED_SALES, SEARCHED_SALES.ID, visible(caller).and(words.within(text)));
        add(found, caller, some, words.likeness(text).desc(), limit);
    }

    /** The number, or its end: {@code 20260131-42} and {@code 42} mean the 42nd sale of a day. */
    private static Condition endsTheNumber(SearchWords words) {
        String counter = words.words().getLast();
        if (counter.length() > LONGEST_COUNTER || !counter.chars().allMatch(Character::isDigit)) {
            return DSL.falseCondition();
        }
        String padded = "0".repeat(Math.max(0, COUNTER_DIGITS - counter.length())) + counter;
        String before = number(words.words().subList(0, words.words().size() - 1));
        String end = before.isEmpty() ? padded : before + "-" + padded;
        return DSL.field("split_part({0}, '-', 3)", String.class, SEARCHED_SALES.NUMBER)
                .eq(padded)
                .and(SEARCHED_SALES.NUMBER.like("%" + end));
    }

    /** Finds numbers that begin with what is typed. The first word is a branch's code, so only its sales are searched. */
    private void beginsTheNumber(Caller caller, SearchWords words, Map<UUID, SearchCandidate> found, int limit) {
        UUID branch = db.select(BRANCHES.ID)
                .from(BRANCHES)
                .where(BRANCHES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(BRANCHES.CODE.eq(number(words.words().subList(0, 1))))
                .and(caller.scope(Permission.SALES_VIEW).covers(BRANCHES.ID))
                .limit(1)
                .fetchOne(BRANCHES.ID);
        if (branch != null) {
            Condition begins = beginsWith(number(words.words())).and(SEARCHED_SALES.BRANCH_ID.eq(branch));
            add(found, caller, begins, SEARCHED_SALES.NUMBER.desc(), limit);
        }
    }

    /** As a range, which the index serves. Letters come after digits in the order of every language. */
    private static Condition beginsWith(String beginning) {
        return SEARCHED_SALES
                .NUMBER
                .ge(beginning)
                .and(SEARCHED_SALES.NUMBER.lt(beginning + "z"))
                .and(SEARCHED_SALES.NUMBER.like(beginning + "%"));
    }

    private static Condition visible(Caller caller) {
        return SEARCHED_SALES
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.SALES_VIEW).covers(SEARCHED_SALES.BRANCH_ID));
    }

    private static String number(List<String> parts) {
        return String.join("-", parts).toUpperCase(Locale.ROOT);
    }

    private void add(Map<UUID, SearchCandidate> found, Caller caller, Condition fits, OrderField<?> order, int limit) {
        db.select(
                        SEARCHED_SALES.ID,
                        SEARCHED_SALES.NUMBER,
                        SEARCHED_SALES.CUSTOMER_NAME,
                        SEARCHED_SALES.CUSTOMER_PHONE,
                        BRANCHES.NAME,
                        SEARCHED_SALES.TOTAL,
                        SEARCHED_SALES.SOLD_AT)
                .from(SEARCHED_SALES)
                .join(BRANCHES)
                .on(BRANCHES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(BRANCHES.ID.eq(SEARCHED_SALES.BRANCH_ID))
                .where(visible(caller))
                .and(fits)
                .orderBy(order)
                .limit(DSL.inline(limit))
                .fetch(Records.mapping(SaleSearchRepository::candidate))
                .forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
    }

    private static SearchCandidate candidate(
            UUID id,
            String number,
            @Nullable String customer,
            @Nullable String phone,
            String branch,
            BigDecimal total,
            Instant soldAt) {
        return new SearchCandidate(
                id,
                number,
                SearchCandidate.lineOf(customer, phone, branch),
                SearchCandidate.codesOf(number, phone),
                total,
                soldAt);
    }
}
