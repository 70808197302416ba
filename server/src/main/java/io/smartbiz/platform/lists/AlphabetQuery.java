package io.smartbiz.platform.lists;

import io.smartbiz.platform.data.Sql;

/** What follows a name in a statement to sort by it. */
final class AlphabetQuery {

    static final Sql COMMON = Sql.of("collate core.alphabetical");
    static final Sql UZBEK = Sql.of("collate core.alphabetical_uz");

    private AlphabetQuery() {}
}
