package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks at the rows of one organisation behind the application's back, with the rights of the database's owner. */
public final class Sql implements AutoCloseable {

    private final Connection connection = TestInstallation.get().connectAsOwner();
    private final UUID organizationId;

    public Sql(UUID organizationId) {
        this.organizationId = organizationId;
    }

    /** The rows, each as texts; every question mark stands for the organisation. */
    public List<List<String>> rows(String sql) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setObject(i, organizationId);
            }
            var rows = new ArrayList<List<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only value of the only row. */
    public String value(String sql) {
        return rows(sql).getFirst().getFirst();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
