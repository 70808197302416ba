package io.smartbiz.operations.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process if a thread runs out of memory outside of a request, or if the server does not answer its own
 * {@code /health/live}. The exit code tells the start script to start it again.
 */
public final class Watchdog {

    /** An essential server thread ran out of memory. */
    static final int OUT_OF_MEMORY = 3;

    /** The server does not answer. */
    static final int FROZEN = 4;

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_FAILURES = 3;

    private final InetSocketAddress server;
    private final Duration pause;
    private final Duration patience;

    private Watchdog(InetSocketAddress server, Duration pause, Duration patience) {
        this.server = server;
        this.pause = pause;
        this.patience = patience;
    }

    /** Watches the server of this process from now on. */
    public static void watch(InetAddress address, int port) {
        watch(new InetSocketAddress(address, port), PAUSE, PATIENCE);
    }

    /**
     * Watches a server from now on.
     *
     * @param pause between two requests
     * @param patience how long one may take; after three that took longer the process ends
     */
    static void watch(InetSocketAddress server, Duration pause, Duration patience) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            log.error("The thread {} ended", thread.getName(), error);
            if (error instanceof OutOfMemoryError) {
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            }
        });
        var watchdog = new Watchdog(server, pause, patience);
        Thread.ofPlatform().daemon().name("watchdog").start(watchdog::run);
    }

    private void run() {
        int failures = 0;
        while (failures < MOST_FAILURES) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            failures = answers(server, patience) ? 0 : failures + 1;
        }
        log.error("The server has not answered {} times in a row, so it ends itself", MOST_FAILURES);
        Runtime.getRuntime().halt(FROZEN);
    }

    /** Whether a server answers there within the time. */
    static boolean answers(InetSocketAddress server, Duration patience) {
        int millis = (int) patience.toMillis();
        try (var socket = new Socket()) {
            socket.setSoTimeout(millis);
            socket.connect(server, millis);
            socket.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(start, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
