package io.smartbiz.platform.events;

import io.smartbiz.platform.data.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** The statements that send messages to all nodes and receive them. */
final class NodeMessageQuery {

    /** The channel that all nodes listen to. */
    private static final String CHANNEL = "smartbiz";

    private static final Sql NOTIFY =
            Sql.of("select pg_notify(:channel, :message)").with("channel", CHANNEL);

    private NodeMessageQuery() {}

    static Sql notify(String topic, String message) {
        return NOTIFY.with("message", topic + ":" + message);
    }

    /** Messages arrive on this connection from now on. */
    static void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
    }
}
