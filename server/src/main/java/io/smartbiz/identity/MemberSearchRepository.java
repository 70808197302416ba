package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.SEARCHED_MEMBERS;

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

/** Members in the global search: by name, username and phone. */
@Repository
class MemberSearchRepository implements SearchSource {

    private final DSLContext db;

    MemberSearchRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public SearchType type() {
        return SearchType.MEMBER;
    }

    @Override
    public Permission permission() {
        return Permission.USERS_VIEW;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        var text = SEARCHED_MEMBERS.SEARCH_TEXT;
        Condition fits = SEARCHED_MEMBERS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(caller.scope(Permission.USERS_VIEW).covers(SEARCHED_MEMBERS.BRANCH_ID))
                .and(SEARCHED_MEMBERS.DELETED_AT.isNull())
                .and(words.isIndexed() ? words.within(text) : words.begins(text));
        if (words.loosely()) {
            fits = SearchWords.amongSome(SEARCHED_MEMBERS, SEARCHED_MEMBERS.ID, fits)
                    .and(SEARCHED_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()));
        }
        var order = words.loosely() ? words.likeness(text).desc() : SEARCHED_MEMBERS.FULL_NAME.asc();
        return db.select(
                        SEARCHED_MEMBERS.ID,
                        SEARCHED_MEMBERS.FULL_NAME,
                        SEARCHED_MEMBERS.USERNAME,
                        SEARCHED_MEMBERS.PHONE,
                        BRANCHES.NAME)
                .from(SEARCHED_MEMBERS)
                .leftJoin(BRANCHES)
                .on(BRANCHES.ORGANIZATION_ID.eq(SEARCHED_MEMBERS.ORGANIZATION_ID))
                .and(BRANCHES.ID.eq(SEARCHED_MEMBERS.BRANCH_ID))
                .where(fits)
                .orderBy(order, SEARCHED_MEMBERS.ID)
                .limit(limit)
                .fetch(row -> new SearchCandidate(
                        row.get(SEARCHED_MEMBERS.ID),
                        row.get(SEARCHED_MEMBERS.FULL_NAME),
                        SearchCandidate.lineOf(
                                row.get(SEARCHED_MEMBERS.USERNAME),
                                row.get(SEARCHED_MEMBERS.PHONE),
                                row.get(BRANCHES.NAME)),
                        SearchCandidate.codesOf(row.get(SEARCHED_MEMBERS.USERNAME), row.get(SEARCHED_MEMBERS.PHONE)),
                        null,
                        null));
    }
}
