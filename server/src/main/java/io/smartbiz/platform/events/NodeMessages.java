package io.smartbiz.platform.events;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Short messages to all nodes of an installation, this one included, by PostgreSQL's {@code NOTIFY}. They are sent when
 * the transaction commits; a node that was cut off does not get them later, but {@link #isListening} shows that it was.
 */
@Component
public class NodeMessages implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeMessages.class);
    private static final int WAIT_MILLIS = 10_000;

    private final Supplier<DatabaseAccess> database;
    private final Map<String, List<Consumer<String>>> subscribers = new ConcurrentHashMap<>();
    private final List<Runnable> reconnected = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private volatile boolean running;
    private volatile @Nullable Connection connection;

    NodeMessages(Supplier<DatabaseAccess> database) {
        this.database = database;
    }

    /** Queues a message; this node hears it right after the commit, the others a moment later. */
    public void publish(Batch batch, String topic, String message) {
        batch.add(NodeMessageQuery.notify(topic, message));
        batch.afterCommit(() -> dispatch(topic, message));
    }

    /** Hears the messages of a topic. The same message can come twice. */
    public void subscribe(String topic, Consumer<String> subscriber) {
        subscribers.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(subscriber);
    }

    /** Runs {@code forget} whenever messages may have been missed, so that subscribers drop what they have cached. */
    public void onReconnect(Runnable forget) {
        reconnected.add(forget);
    }

    /** Whether messages arrive at present; if not, nothing that depends on them may be remembered. */
    public boolean isListening() {
        return listening;
    }

    private void dispatch(String topic, String message) {
        subscribers.getOrDefault(topic, List.of()).forEach(subscriber -> subscriber.accept(message));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("node-messages").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The listening connection was closed already", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            DatabaseAccess access = database.get();
            try (Connection open = DriverManager.getConnection(access.url(), access.username(), access.password())) {
                connection = open;
                NodeMessageQuery.listen(open);
                reconnected.forEach(Runnable::run);
                listening = true;
                hear(open.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (running) {
                    log.warn("Messages from other nodes cannot be heard at present: {}", e.getMessage());
                    pause();
                }
            } finally {
                listening = false;
                connection = null;
            }
        }
    }

    private void hear(PGConnection open) throws SQLException {
        while (running) {
            PGNotification[] notifications = open.getNotifications(WAIT_MILLIS);
            for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
                String[] parts = notification.getParameter().split(":", 2);
                dispatch(parts[0], parts[1]);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
