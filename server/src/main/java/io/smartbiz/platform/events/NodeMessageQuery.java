package io.smartbiz.platform.events;

import io.smartbiz.platform.data.Sql;

/** The statement that sends a message to all nodes. */
final class NodeMessageQuery {

    /** The channel that all nodes listen to. */
    static final String CHANNEL = "smartbiz";

    private static final Sql NOTIFY = Sql.of("select pg_notify('" + CHANNEL + "', :message)");

    private NodeMessageQuery() {}

    static Sql notify(String topic, String message) {
        return NOTIFY.with("message", topic + ":" + message);
    }
}
