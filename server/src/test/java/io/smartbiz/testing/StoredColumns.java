package io.smartbiz.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** The columns of a table that can be inserted: all but those that the database generates. */
public final class StoredColumns {

    private static final String OF_TABLE = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

    private StoredColumns() {}

    /** A statement with the columns of {@code table} in the place of {@code :columns}. */
    public static String in(String statement, Connection owner, String table) throws SQLException {
        try (var asking = owner.prepareStatement(OF_TABLE)) {
            asking.setString(1, table);
            try (var row = asking.executeQuery()) {
                row.next();
                return statement.replace(":columns", row.getString(1));
            }
        }
    }
}
